// Starts Blazor from a file, because the content security policy allows no inline script.
// Quick tries first (a blink of the network), then a calm rhythm; the watchdog reloads the page when the session is gone.
const retryIntervalMilliseconds = attempt => {
  if (attempt < 1) {
    return 0;
  }
  return attempt < 20 ? 500 : 5000;
};

globalThis.Blazor?.start({
  circuit: { reconnectionOptions: { maxRetries: 60, retryIntervalMilliseconds } },
});

// Keeps the panel from going to sleep. A browser drops the wish whenever the page is hidden, so it is told again when it is seen.
async function ask() {
  try {
    await navigator.wakeLock?.request('screen');
  } catch {
    // Refused, for example on low battery; asked again when the page is looked at.
  }
}

export function stayAwake() {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void ask());
  void ask();
}

// Watches the classes that Blazor sets on the reconnect panel: they are the same in every version of its script, its events are not.
// A lost session cannot be resumed, so the page reloads as soon as the server answers. The random wait spreads all tabs after a deploy.
const panel = document.getElementById('components-reconnect-modal');
const lost = /components-reconnect-(show|retrying|failed|rejected)/;
const gone = /components-reconnect-(failed|rejected)/;
let polling = false;

const pause = () => new Promise(resolve => setTimeout(resolve, 2000 + Math.random() * 3000));

async function isServerAlive() {
  try {
    return (await fetch('health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

async function reloadWhenAlive() {
  if (polling) {
    return;
  }
  polling = true;
  while (!(await isServerAlive())) {
    await pause();
  }
  location.reload();
}

// What is typed meanwhile stays in its field. That it was left, which saves it, nobody hears before the connection is back.
const typed = 'textarea, input:not([type="checkbox"], [type="radio"], [type="file"])';
const untold = new Set();
const isOffline = () => lost.test(panel.className);

function keep(event) {
  if (isOffline() && event.target.matches(typed)) {
    untold.add(event.target);
    event.stopImmediatePropagation();
  }
}

function tell() {
  const fields = [...untold].filter(field => field.isConnected);
  untold.clear();
  for (const field of fields) {
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function follow() {
  const offline = isOffline();
  document.documentElement.classList.toggle('offline', offline);
  // People keep reading the last numbers, but nothing can be changed while no answer can come.
  for (const region of document.querySelectorAll('[data-needs-connection]')) {
    region.inert = offline;
  }
  if (gone.test(panel.className)) {
    void reloadWhenAlive();
  } else if (!offline) {
    tell();
  }
}

if (panel) {
  new MutationObserver(follow).observe(panel, { attributes: true, attributeFilter: ['class'] });
  window.addEventListener('change', keep, { capture: true });
  panel.addEventListener('click', event => {
    if (event.target.closest('[data-reload]')) {
      location.reload();
    }
  });
}

document.addEventListener('click', event => {
  if (event.target.closest('#blazor-error-ui [data-reload]')) {
    event.preventDefault();
    location.reload();
  }
});

// Keeps a wall screen true: shows each scene that comes, says since when the figures are old, and never stops trying.
import { now, setClock, timeIn } from './clock.js';
import { follow } from './stream.js';
import { morph } from './morph.js';

const staleAfter = 15_000;
// A network that froze closes nothing: the figures are old once the server's ping, due every 15 s, is 15 s late.
const staleAfterSilence = 32_000;
const reloadsApart = 60_000;
const lastReload = 'wall.reloaded';

const { hub, version, zone, asOf, catchingUp } = document.body.dataset;
const scene = document.getElementById('scene');
const state = document.getElementById('state');
const clock = document.getElementById('clock');
const time = timeIn(zone);

// The page itself was true when it was loaded.
let isLive = false;
let trueAt = performance.now();

function say(text) {
  if (state.textContent !== text) {
    state.textContent = text;
  }
}

function tell() {
  const age = performance.now() - trueAt;
  const isStale = age > (isLive ? staleAfterSilence : staleAfter);
  document.body.classList.toggle('stale', isStale);
  document.body.dataset.state = isStale ? 'stale' : isLive ? 'live' : 'catching-up';
  say(isStale ? asOf.replace('{0}', time(now() - age)) : isLive ? '' : catchingUp);
  const shown = time(now());
  if (clock.textContent !== shown) {
    clock.textContent = shown;
  }
}

/**
 * A new version of the program brings new styles and scripts. Not more than once a minute, should two versions serve at a
 * time; and only when the page is there to be had, for nobody would come and reload a browser's error page.
 */
async function reloadOnce() {
  if (Date.now() - Number(sessionStorage.getItem(lastReload) ?? 0) < reloadsApart) {
    return;
  }
  sessionStorage.setItem(lastReload, String(Date.now()));
  try {
    if ((await fetch(location.href, { cache: 'no-store' })).ok) {
      location.reload();
    }
  } catch {
    // Gone again; the next scene of the new version asks anew.
  }
}

function show(item) {
  if (item.version !== version) {
    void reloadOnce();
  }
  morph(scene, item.html);
  if (!isLive) {
    void setClock();
  }
  isLive = true;
}

async function stayAwake() {
  try {
    await navigator.wakeLock?.request('screen');
  } catch {
    // Refused, for example on low battery; asked again when the page is looked at.
  }
}

document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void stayAwake());
void stayAwake();
void setClock();
setInterval(tell, 1000);
follow({
  url: new URL(hub, location.href.replace(/^http/, 'ws')).href,
  target: 'StreamScreen',
  onItem: show,
  onAlive: () => { trueAt = performance.now(); },
  onLost: () => { isLive = false; tell(); },
});
tell();

// Keeps a wall screen true: shows each scene that comes, says since when the figures are old, and never stops trying.
import { celebrate } from './celebration.js';
import { now, setClock, timeIn } from './clock.js';
import { follow } from './stream.js';
import { keepMoving, rotate } from './rotation.js';
import { morph } from './morph.js';

const staleAfter = 15_000;
// A network that froze closes nothing: the figures are old once the server's ping, due every 15 s, is 15 s late.
const staleAfterSilence = 32_000;
const silenceBeforeReload = 60_000;
const reloadsApart = 60_000;
const shownTold = 10_000;
const lastReload = 'wall.reloaded';

const { hub, version, zone, asOf, catchingUp, rotation, paired, sound } = document.body.dataset;
const parts = new Map([...document.querySelectorAll('[data-scene]')].map(part => [part.dataset.scene, part]));
const celebration = document.getElementById('celebration');
const state = document.getElementById('state');
const clock = document.getElementById('clock');
const time = timeIn(zone);

// The page itself was true when it was loaded.
let isLive = false;
let trueAt = performance.now();
let toldAt = -shownTold;
// A first scene of a connection shows no change that just happened.
let known = new Set();
let isLeaving = false;

/** Loads the page anew, once: a second load on the heels of the first would miss what the first was told (it was revoked). */
function leave() {
  if (!isLeaving) {
    isLeaving = true;
    location.reload();
  }
}

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
  if (age > silenceBeforeReload) {
    void reloadOnce();
  }
}

/**
 * A new version of the program brings new styles and scripts. Not more than once a minute, should two versions serve at a
 * time; and only when the page is there to be had, for nobody would come and reload a browser's error page.
 */
async function reloadOnce() {
  if (Math.abs(Date.now() - Number(sessionStorage.getItem(lastReload) ?? 0)) < reloadsApart) {
    return;
  }
  sessionStorage.setItem(lastReload, String(Date.now()));
  await reloadWhereItIs();
}

async function reloadWhereItIs() {
  try {
    // A paired screen asks for its standing: loading its page is how a revoked one is told so.
    if ((await fetch(paired ? 'tv/standing' : location.href, { cache: 'no-store' })).ok) {
      leave();
    }
  } catch {
    // Gone again; the next scene of the new version asks anew.
  }
}

function show(item) {
  if (item.scene === 'reload') {
    void reloadWhereItIs();
    return;
  }
  if (item.version !== version) {
    void reloadOnce();
  }
  if (item.scene === 'celebration') {
    celebrate(celebration, item.html, sound);
    return;
  }
  const part = parts.get(item.scene);
  if (part) {
    morph(part, item.html);
  }
  if (!isLive) {
    void setClock();
  }
  isLive = true;
  report(item);
}

/** How long a change took until it was painted; one in ten seconds is enough for the list of screens. */
function report({ scene, changed }) {
  const isFirst = !known.has(scene);
  known.add(scene);
  if (paired && changed && !isFirst && performance.now() - toldAt > shownTold) {
    toldAt = performance.now();
    requestAnimationFrame(() => call('ScreenShown', changed));
  }
}

/** A screen that was revoked goes dark, also when its page was not told so. */
async function askStanding() {
  try {
    const { status } = await fetch('tv/standing', { cache: 'no-store' });
    if (status === 403 || status === 404) {
      leave();
    }
  } catch {
    // The server is away, which says nothing about the screen.
  }
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
rotate([...document.querySelectorAll('main[data-scene]')], Number(rotation));
keepMoving(document.getElementById('stage'));
const call = follow({
  url: new URL(hub, location.href.replace(/^http/, 'ws')).href,
  target: 'StreamScreen',
  onItem: show,
  onAlive: () => { trueAt = performance.now(); },
  onLost: () => {
    isLive = false;
    known = new Set();
    tell();
    if (paired) {
      void askStanding();
    }
  },
});
tell();

// Keeps a wall screen true: shows each scene that comes, says since when the figures are old, and never stops trying.
import { celebrate } from './celebration.js';
import { now, setClock, timeIn } from './clock.js';
import { follow } from './stream.js';
import { askStanding, reloadOnce, reloadWhereItIs } from './reload.js';
import { keepMoving, rotate } from './rotation.js';
import { morph } from './morph.js';
import { stayAwake } from './wake.js';

const staleAfter = 15_000;
// A network that froze closes nothing: the figures are old once the server's ping, due every 15 s, is 15 s late.
const staleAfterSilence = 32_000;
const silenceBeforeReload = 60_000;
const shownTold = 10_000;

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

function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function tell() {
  const age = performance.now() - trueAt;
  const isStale = age > (isLive ? staleAfterSilence : staleAfter);
  document.body.classList.toggle('stale', isStale);
  document.body.dataset.state = isStale ? 'stale' : isLive ? 'live' : 'catching-up';
  say(state, isStale ? asOf.replace('{0}', time(now() - age)) : isLive ? '' : catchingUp);
  say(clock, time(now()));
  if (age > silenceBeforeReload) {
    void reloadOnce();
  }
}

function show(item) {
  if (item.scene === 'reload') {
    void reloadWhereItIs();
    return;
  }
  // A new version of the program brings new styles and scripts.
  if (item.version !== version) {
    void reloadOnce();
  }
  if (item.scene === 'clock') {
    void setClock();
    return;
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
    isLive = true;
    void setClock();
    tell();
  }
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

stayAwake();
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
    void askStanding();
  },
});
tell();

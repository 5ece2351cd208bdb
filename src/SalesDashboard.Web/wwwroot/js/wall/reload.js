// Loads the page anew, and only when it is there to be had: nobody would come and reload a browser's error page.
const apart = 60_000;
const last = 'wall.reloaded';
const { paired } = document.body.dataset;
let isLeaving = false;

/** Once: a second load on the heels of the first would miss what the first was told (it was revoked). */
function leave() {
  if (!isLeaving) {
    isLeaving = true;
    location.reload();
  }
}

export async function reloadWhereItIs() {
  try {
    // A paired screen asks for its standing: loading its page is how a revoked one is told so.
    if ((await fetch(paired ? 'tv/standing' : location.href, { cache: 'no-store' })).ok) {
      leave();
    }
  } catch {
    // Gone again; the next scene of the new version asks anew.
  }
}

/** Not more than once a minute, should two versions serve at a time. */
export async function reloadOnce() {
  if (Math.abs(Date.now() - Number(sessionStorage.getItem(last) ?? 0)) < apart) {
    return;
  }
  sessionStorage.setItem(last, String(Date.now()));
  await reloadWhereItIs();
}

/** A screen that was revoked goes dark, also when its page was not told so. */
export async function askStanding() {
  if (!paired) {
    return;
  }
  try {
    const { status } = await fetch('tv/standing', { cache: 'no-store' });
    if (status === 403 || status === 404) {
      leave();
    }
  } catch {
    // The server is away, which says nothing about the screen.
  }
}

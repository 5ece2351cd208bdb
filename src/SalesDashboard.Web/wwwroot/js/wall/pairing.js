// Waits until somebody confirms the code of this device, and asks for another one once it has run out.
import { stayAwake } from './wake.js';

const askEvery = 2000;
const codeLifetime = 600_000;
const loadedAt = performance.now();
// The television's own clock may be wrong: the code's lifetime counts from its page on.
const until = document.body.dataset.until ? codeLifetime : 60_000;

async function ask() {
  try {
    const { status } = await fetch('tv/standing', { cache: 'no-store' });
    const isDue = performance.now() - loadedAt > until;
    if (status === 204 || status === 403 || (status === 404 && (document.body.dataset.until || isDue))) {
      location.reload();
      return;
    }
  } catch {
    // The server is away; the code is asked for again when it is back.
  }
  setTimeout(ask, askEvery);
}

stayAwake();
setTimeout(ask, askEvery);

// The server's time in the screen's zone. A television's own clock may be wrong by hours, or be set while the page is open;
// so the difference is asked for anew every hour and at each connection, and counted on a clock that nobody sets.
const hour = 3600_000;
let base = Date.now() - performance.now();

export const now = () => base + performance.now();

export async function setClock() {
  try {
    const sent = performance.now();
    const answer = await fetch('favicon.svg', { method: 'HEAD', cache: 'no-store' });
    const date = Date.parse(answer.headers.get('Date') ?? '');
    if (!Number.isNaN(date)) {
      // The header has whole seconds.
      base = date + 500 - (sent + performance.now()) / 2;
    }
  } catch {
    // No answer, no better time; the next connection asks again.
  }
}

/** A function that writes a time as HH:MM in the zone. */
export function timeIn(zone) {
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  return time => format.format(time);
}

setInterval(setClock, hour);

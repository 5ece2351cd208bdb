// Keys, timer and full screen of the meeting: arrows turn the page, 1 to 6 go to a question, F fills the screen, Esc leaves.
// All of them act on what is there for the mouse.
export function create(frame) {
  const listening = new AbortController();
  const on = (target, type, handler) => target.addEventListener(type, handler, { signal: listening.signal });
  const press = selector => frame.querySelector(selector)?.click();
  const keys = { ArrowRight: '[data-next]', ArrowLeft: '[data-previous]', PageDown: '[data-next]', PageUp: '[data-previous]', Escape: '[data-leave]' };
  const targetOf = event => keys[event.key]
    ?? (/^[1-6]$/.test(event.key) ? `[data-question="${event.key}"]` : event.code === 'KeyF' ? '[data-full]' : null);

  on(document, 'keydown', event => {
    const isTyping = event.target.closest?.('input, textarea, select');
    const target = targetOf(event);
    if (!target || event.ctrlKey || event.metaKey || event.altKey || (isTyping && event.key !== 'Escape')) {
      return;
    }
    event.preventDefault();
    if (isTyping) {
      event.target.blur();
    } else {
      press(target);
    }
  });

  on(frame, 'click', event => {
    if (event.target.closest('[data-full]')) {
      void document.documentElement.requestFullscreen?.().catch(() => {});
    }
  });

  // The server tells how long the meeting lasts; from then on the room's own clock runs, which may be set otherwise.
  let told = null;
  let since = 0;
  function tick() {
    const timer = frame.querySelector('[data-timer]');
    if (!timer) {
      return;
    }
    if (told !== timer.dataset.elapsed) {
      told = timer.dataset.elapsed;
      since = performance.now();
    }
    const seconds = Number(told) + Math.floor((performance.now() - since) / 1000);
    timer.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  const ticking = setInterval(tick, 1000);
  return {
    dispose() {
      listening.abort();
      clearInterval(ticking);
      if (document.fullscreenElement) {
        void document.exitFullscreen().catch(() => {});
      }
    },
  };
}

// Keys and timer of the meeting: arrows turn the page, Esc leaves. Both act on the buttons that are there for the mouse.
export function create(frame) {
  const listening = new AbortController();
  const press = selector => frame.querySelector(selector)?.click();
  const keys = { ArrowRight: '[data-next]', ArrowLeft: '[data-previous]', PageDown: '[data-next]', PageUp: '[data-previous]', Escape: '[data-leave]' };

  document.addEventListener('keydown', event => {
    const isTyping = event.target.closest?.('input, textarea, select');
    const target = keys[event.key];
    if (target && !event.ctrlKey && !event.metaKey && !event.altKey && (!isTyping || event.key === 'Escape')) {
      event.preventDefault();
      if (isTyping) {
        event.target.blur();
      } else {
        press(target);
      }
    }
  }, { signal: listening.signal });

  function tick() {
    const timer = frame.querySelector('[data-timer]');
    if (timer) {
      const seconds = Math.max(0, Math.floor((Date.now() - started()) / 1000));
      timer.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    }
  }

  // The meeting's own clock runs from when it is first seen: the server's clock may differ from the room's.
  let begun = 0;
  function started() {
    begun ||= Date.now();
    return begun;
  }

  const ticking = setInterval(tick, 1000);
  return {
    dispose() {
      listening.abort();
      clearInterval(ticking);
    },
  };
}

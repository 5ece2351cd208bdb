// What the board says: one live region for readers, one dark pill for everybody, for ten seconds with "Undo" where a move
// can be taken back. The pill is shown and hidden here, so it costs no message.
const noticeMilliseconds = 6000;

export function noticeOf(frame, on, takeBack) {
  const live = frame.querySelector('[data-live]');
  const notice = frame.querySelector('[data-notice]');
  const text = notice.querySelector('[data-notice-text]');
  const undo = notice.querySelector('[data-undo]');
  let timer = 0;
  let undoable = null;

  function say(words) {
    live.textContent = '';
    requestAnimationFrame(() => { live.textContent = words; });
  }

  function hide() {
    clearTimeout(timer);
    undoable = null;
    notice.hidden = true;
  }

  function show(words, move = null) {
    hide();
    text.textContent = words;
    undoable = move;
    undo.hidden = !move;
    notice.hidden = false;
    timer = setTimeout(hide, move ? Number(undo.dataset.seconds) * 1000 : noticeMilliseconds);
  }

  function useUndo() {
    const move = undoable;
    hide();
    return move ? takeBack(move) : undefined;
  }

  on(undo, 'click', () => void useUndo());
  on(window, 'keydown', event => {
    const isTyping = event.target.closest?.('input, textarea, select, dialog');
    if (undoable && !isTyping && event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      void useUndo();
    }
  });
  return { say, show, hide };
}

// The "..." menu of a card: two clicks and no drag.
export function menuOf(frame, on, places, moveBy) {
  const menu = frame.querySelector('[data-menu]');
  let card = null;

  function open(opened) {
    close();
    card = opened;
    const rect = card.getBoundingClientRect();
    menu.hidden = false;
    for (const entry of menu.children) {
      entry.disabled = entry.dataset.target === places.columnOf(card).dataset.stage;
    }
    menu.style.left = `${Math.max(8, Math.min(innerWidth - menu.offsetWidth - 8, rect.right - menu.offsetWidth + 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(innerHeight - menu.offsetHeight - 8, rect.top + 30))}px`;
    menu.querySelector('button:not(:disabled)')?.focus();
  }

  function close() {
    menu.hidden = true;
    card = null;
  }

  // True where an entry was clicked.
  function click(event) {
    const entry = event.target.closest('[data-target]');
    if (!entry || !card) {
      return false;
    }
    const moved = card;
    close();
    void moveBy(moved, entry.dataset.target, null);
    return true;
  }

  function key(event) {
    const entries = [...menu.querySelectorAll('button:not(:disabled)')];
    const at = entries.indexOf(document.activeElement);
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1 + entries.length, Home: 0, End: entries.length - 1 };
    if (event.key in moves) {
      event.preventDefault();
      entries[moves[event.key] % entries.length].focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      const opened = card;
      close();
      opened?.focus();
    }
  }

  on(window, 'pointerdown', event => menu.contains(event.target) || close(), { capture: true });
  on(menu, 'keydown', key);
  return { open, close, click };
}

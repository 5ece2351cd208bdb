// The "..." menu of a card: two clicks and no drag.
import { placeAt, walk } from '../menus.js';

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
    placeAt(menu, rect.right + 8, rect.top + 30);
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
    if (walk(event.key, [...menu.querySelectorAll('button:not(:disabled)')])) {
      event.preventDefault();
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

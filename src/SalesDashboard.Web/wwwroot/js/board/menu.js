// The "..." menu of a card: two clicks and no drag.
import { placeAt, walk } from '../menus.js';

export function menuOf(frame, on, places, seenOf, moveBy) {
  const menu = frame.querySelector('[data-menu]');
  let card = null;
  let seen = null;

  function open(opened) {
    close();
    card = opened;

    // Others may change or move the deal while its menu is open: the move goes with what the person saw.
    seen = seenOf(card);
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
    void moveBy(moved, entry.dataset.target, null, seen);
    return true;
  }

  function key(event) {
    if (walk(event.key, [...menu.querySelectorAll('button:not(:disabled)')])) {
      event.preventDefault();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
      places.cardOf(seen.id)?.focus();
    }
  }

  on(window, 'pointerdown', event => menu.contains(event.target) || close(), { capture: true });
  on(menu, 'keydown', key);
  return { open, close, click };
}

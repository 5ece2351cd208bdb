// The menu of a row by the ARIA authoring practices: arrows walk, Esc and Tab close and give the focus back.
import { placeAt, walk } from '../../js/menus.js';

export function create(menu, net) {
  const opener = document.activeElement;
  const listening = new AbortController();
  const on = (target, type, handler, options = {}) => target.addEventListener(type, handler, { ...options, signal: listening.signal });
  const items = () => [...menu.querySelectorAll('[role=menuitem]')];
  const close = () => void net.invokeMethodAsync('CloseAsync');
  const row = document.querySelector(`tr[data-person="${menu.dataset.menuOf}"]`);

  function place() {
    const shown = [...(row?.querySelectorAll('[data-more]') ?? [])].find(more => more.getClientRects().length > 0) ?? row;
    const at = shown?.getBoundingClientRect() ?? new DOMRect(8, 8, 0, 0);
    placeAt(menu, at.right, at.bottom + 4);
  }

  on(menu, 'keydown', event => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      opener?.focus();
      close();
    } else if (!walk(event.key, items())) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  // What a choice opens gives the focus back to where it was before the menu.
  on(menu, 'click', event => event.target.closest('[role=menuitem]') && opener?.isConnected && opener.focus(), { capture: true });
  on(window, 'pointerdown', event => menu.contains(event.target) || close(), { capture: true });
  on(window, 'resize', close);
  place();
  items()[0]?.focus();

  return {
    dispose() {
      listening.abort();
    },
  };
}

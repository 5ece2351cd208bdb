// Opens the dialog as a modal one and gives the focus back to where it was. Blazor takes the element away when it is closed.
export function create(dialog, net) {
  const opener = document.activeElement;
  const listening = new AbortController();
  const on = (type, handler) => dialog.addEventListener(type, handler, { signal: listening.signal });
  const close = () => void net.invokeMethodAsync('CloseAsync');

  // An open calendar or list takes the key for itself.
  const isOurs = event => !event.defaultPrevented && !dialog.querySelector('[data-picker]');
  on('cancel', event => {
    const ours = isOurs(event);
    event.preventDefault();
    ours && close();
  });
  on('keydown', event => {
    if (event.key === 'Escape' && isOurs(event)) {
      // Once prevented, a browser closes the dialog by itself at the next Esc; so the key is taken before that.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  on('pointerdown', event => event.target === dialog && close());
  dialog.showModal();

  return {
    dispose() {
      listening.abort();
      // This call comes before the drawing that takes the dialog away: while it is open, nothing behind it takes the focus.
      dialog.close();
      // The card that opened it may be drawn in another place by now.
      const again = opener?.dataset.id && document.querySelector(`[data-board] [data-id="${CSS.escape(opener.dataset.id)}"]`);
      (opener?.isConnected ? opener : again)?.focus();
    },
  };
}

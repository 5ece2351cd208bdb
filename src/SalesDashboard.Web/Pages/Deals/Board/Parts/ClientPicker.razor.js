// While clients are offered, the arrows, Enter and Escape are the list's: the server moves the choice, the form and the sheet get none of them.
export function create(root) {
  const listening = new AbortController();
  root.addEventListener('keydown', event => {
    if (event.target.getAttribute('aria-expanded') === 'true' && ['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key)) {
      event.preventDefault();
    }
  }, { signal: listening.signal });
  return { dispose: () => listening.abort() };
}

// Keeps what is typed in the tab's storage, with the key under which it will be sent. Enter sends, Shift+Enter breaks the line.
export function create(field, name, firstKey) {
  const listening = new AbortController();
  let key = firstKey;

  function read() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null');
      return typeof kept?.text === 'string' && typeof kept?.key === 'string' ? kept : null;
    } catch {
      return null;
    }
  }

  function write() {
    try {
      if (field.value) {
        sessionStorage.setItem(name, JSON.stringify({ text: field.value, key }));
      } else {
        sessionStorage.removeItem(name);
      }
    } catch {
      // A browser without storage forgets the draft; nothing else is lost.
    }
  }

  const before = read();
  key = before?.key ?? key;
  if (!before && field.value) {
    // Somebody was quicker than this script.
    write();
  }
  field.addEventListener('input', write, { signal: listening.signal });
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      field.dispatchEvent(new Event('change', { bubbles: true }));
      field.form.requestSubmit();
    }
  }, { signal: listening.signal });

  field.dataset.kept = '';
  return {
    kept: () => before && { text: before.text, key: before.key },
    sent(next) {
      key = next;
      field.value = '';
      write();
      field.focus();
    },
    dispose: () => listening.abort(),
  };
}

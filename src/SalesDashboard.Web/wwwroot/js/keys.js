// Global keys. Markup names them: data-shortcut="g m" on a link, data-shortcut="[" on a button, data-search on the search field.
// They act only outside inputs and not at all when the person turned them off (WCAG 2.1.4): <html data-keys="off">.
import { toggleTheme } from './theme.js';

const sequenceMilliseconds = 1200;
let pending = '';
let pendingSince = 0;

const isTyping = target => target.isContentEditable || Boolean(target.closest('input, textarea, select, [role="dialog"], [role="menu"]'));
const isVisible = element => element.getClientRects().length > 0;

function press(shortcut) {
  const target = [...document.querySelectorAll(`[data-shortcut="${CSS.escape(shortcut)}"]`)].find(isVisible);
  target?.click();
  return Boolean(target);
}

function focusSearch() {
  const field = [...document.querySelectorAll('[data-search]')].find(isVisible);
  field?.focus();
  return Boolean(field);
}

function act(key, now) {
  if (pending && now - pendingSince < sequenceMilliseconds) {
    const shortcut = `${pending} ${key}`;
    pending = '';
    return press(shortcut);
  }
  pending = '';
  if (key === 'g') {
    pending = key;
    pendingSince = now;
    return true;
  }
  if (press(key)) {
    return true;
  }
  if (key === '/') {
    return focusSearch();
  }
  if (key === 'd') {
    toggleTheme();
    return true;
  }
  return false;
}

document.addEventListener('keydown', event => {
  const isOff = document.documentElement.dataset.keys === 'off';
  if (isOff || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1 || isTyping(event.target)) {
    return;
  }
  // The letter's place on the keyboard, so that the keys work in a Cyrillic layout too.
  const key = event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
  if (act(key, event.timeStamp)) {
    event.preventDefault();
  }
});

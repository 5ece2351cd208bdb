// What menus share: where they stand, and how keys walk their entries (ARIA authoring practices).
const edge = 8;

/** Puts the menu with its right end and its top there, but always inside of the window. */
export function placeAt(menu, right, top) {
  menu.style.left = `${Math.max(edge, Math.min(innerWidth - menu.offsetWidth - edge, right - menu.offsetWidth))}px`;
  menu.style.top = `${Math.max(edge, Math.min(innerHeight - menu.offsetHeight - edge, top))}px`;
}

/** Goes to the entry that the key leads to; false where it is no key for walking. */
export function walk(key, entries) {
  const at = entries.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + entries.length, Home: 0, End: entries.length - 1 }[key];
  if (to === undefined) {
    return false;
  }
  entries[to % entries.length].focus();
  return true;
}

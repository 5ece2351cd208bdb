// Brings the children of an element to those of another with as few changes as possible: what is equal is left alone, so
// that running animations and transitions go on. Children with data-key are matched by it, all others by their place and tag.
const keyOf = node => node.dataset?.key;

const isAlike = (old, fresh) => old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && keyOf(old) === keyOf(fresh);

function morphAttributes(old, fresh) {
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value) {
      old.setAttribute(name, value);
    }
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name)) {
      old.removeAttribute(name);
    }
  }
}

function morphNode(old, fresh) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== fresh.nodeValue) {
      old.nodeValue = fresh.nodeValue;
    }
    return;
  }
  if (!old.isEqualNode(fresh)) {
    morphAttributes(old, fresh);
    morphChildren(old, fresh);
  }
}

function morphChildren(old, fresh) {
  const keyed = new Map([...old.children].filter(keyOf).map(child => [keyOf(child), child]));
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    const known = keyOf(next) === undefined ? at : keyed.get(keyOf(next));
    if (known && isAlike(known, next)) {
      if (known === at) {
        at = at.nextSibling;
      } else {
        old.insertBefore(known, at);
      }
      morphNode(known, next);
    } else {
      old.insertBefore(next, at);
    }
  }
  while (at) {
    const rest = at.nextSibling;
    at.remove();
    at = rest;
  }
}

/** Shows html inside the element. */
export function morph(element, html) {
  const fresh = document.createElement(element.tagName);
  fresh.innerHTML = html;
  morphChildren(element, fresh);
}

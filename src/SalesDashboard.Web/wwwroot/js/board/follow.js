// Other people's moves: a card that comes to another place flies there, and a card that somebody holds says so. Blazor has
// moved the nodes by then; here they are only animated (not at all where less motion is wished) and given data attributes.
const easing = 'cubic-bezier(.2,.8,.2,1)';
const milliseconds = 160;

export function followOthers({ frame, board, places, state, on }) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let known = measure();
  let focused = null;

  // Places are kept inside the scrolled contents, so that scrolling is no move.
  function measure() {
    const found = new Map();
    for (const column of places.columns()) {
      const list = column.querySelector('[data-list]');
      const origin = list.getBoundingClientRect();
      for (const card of places.cardsIn(column)) {
        const rect = card.getBoundingClientRect();
        found.set(card.dataset.id, { stage: column.dataset.stage, top: rect.top - origin.top + list.scrollTop, rect });
      }
    }
    return found;
  }

  function follow() {
    const now = measure();
    for (const [id, place] of now) {
      const before = known.get(id);
      if (id === state.ownMove) {
        continue;
      }
      if (before && before.stage === place.stage && Math.abs(before.top - place.top) > 1) {
        slide(places.cardOf(id), before.top - place.top);
      } else if (!before || before.stage !== place.stage) {
        arrive(id, before, place);
      }
    }
    known = now;
    mark();
    keepFocus();
  }

  // Who walks the cards by keys stays on his card when somebody else moves it, and beside it when it leaves the board.
  function keepFocus() {
    if (focused && !focused.card.isConnected && document.activeElement === document.body) {
      const beside = places.columns().find(column => column.dataset.stage === focused.stage);
      const others = beside ? places.cardsIn(beside) : [];
      (places.cardOf(focused.card.dataset.id) ?? others[Math.min(focused.at, others.length - 1)])?.focus({ preventScroll: true });
    }
  }

  function noteFocus(event) {
    const card = event.target.closest('[data-id]');
    const column = card && places.columnOf(card);
    focused = card && { card, stage: column.dataset.stage, at: places.cardsIn(column).indexOf(card) };
  }

  // A card that is taken out of the page loses the focus as well; that one is still to be found again.
  function forgetFocus() {
    queueMicrotask(() => {
      if (focused?.card.isConnected && !board.contains(document.activeElement)) {
        focused = null;
      }
    });
  }

  function slide(card, y) {
    if (!calm.matches) {
      card.animate([{ transform: `translateY(${y}px)` }, { transform: 'none' }], { duration: milliseconds, easing });
    }
  }

  // A list clips what leaves it, so a card that changes its column flies as a clone above the board.
  function arrive(id, before, place) {
    const card = places.cardOf(id);
    if (before && !calm.matches) {
      const ghost = card.cloneNode(true);
      ghost.removeAttribute('data-id');
      ghost.removeAttribute('tabindex');
      ghost.setAttribute('data-ghost', '');
      ghost.setAttribute('aria-hidden', 'true');
      Object.assign(ghost.style, { width: `${place.rect.width}px`, height: `${place.rect.height}px` });
      document.body.append(ghost);
      const at = rect => `translate3d(${rect.left}px,${rect.top}px,0)`;
      ghost.animate([{ transform: at(before.rect) }, { transform: at(place.rect) }], { duration: milliseconds, easing })
        .finished.finally(() => ghost.remove());
    }
    state.land(id);
  }

  // Who holds which card stands in hidden elements of the page.
  function mark() {
    const held = new Map([...frame.querySelectorAll('[data-held]')].map(entry => [entry.dataset.held, entry.dataset.by]));
    for (const card of board.querySelectorAll('[data-id]')) {
      const by = held.get(card.dataset.id);
      if (by === undefined) {
        card.removeAttribute('data-held-by');
      } else if (card.dataset.heldBy !== by) {
        card.dataset.heldBy = by;
      }
    }
  }

  const cards = new MutationObserver(follow);
  cards.observe(board, { childList: true, subtree: true });
  const presence = new MutationObserver(mark);
  const onlookers = frame.querySelector('[data-onlookers]');
  if (onlookers) {
    presence.observe(onlookers, { childList: true, subtree: true, attributes: true });
  }
  on(board, 'focusin', noteFocus);
  on(board, 'focusout', forgetFocus);
  on(window, 'resize', () => { known = measure(); });
  on(board, 'scroll', () => { known = measure(); }, { capture: true, passive: true });

  return () => {
    cards.disconnect();
    presence.disconnect();
  };
}

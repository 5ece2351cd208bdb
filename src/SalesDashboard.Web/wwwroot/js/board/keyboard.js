// Keyboard of the board: arrows walk, Alt + arrows (or arrows after Space) move, M opens the menu, Enter the deal.
const sideways = { ArrowLeft: -1, ArrowRight: 1 };

export function listenToKeys({ frame, board, places, state, on }) {
  function key(event) {
    const card = event.target;
    if (!card.matches?.('[data-id]') || !board.contains(card) || event.ctrlKey || event.metaKey) {
      return;
    }
    // The place of the letter, so that the menu opens in a Cyrillic layout too.
    const name = event.code === 'KeyM' && !event.altKey ? 'm' : event.key;
    const actions = { ' ': toggleGrab, Escape: release, m: state.openMenu, Enter: state.open };
    const action = actions[name];
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action(card);
    } else if (/^(Arrow|Home|End)/.test(name)) {
      event.preventDefault();
      const isMove = event.altKey || card.hasAttribute('data-grabbed');
      (isMove ? move : walk)(card, name);
    }
  }

  function toggleGrab(card) {
    const isGrabbed = card.toggleAttribute('data-grabbed');
    state.say(isGrabbed ? frame.dataset.sayGrabbed : frame.dataset.sayReleased);
  }

  function release(card) {
    if (card.hasAttribute('data-grabbed')) {
      toggleGrab(card);
    }
  }

  function walk(card, name) {
    const cards = places.cardsIn(places.columnOf(card));
    const at = cards.indexOf(card);
    if (name in sideways) {
      const beside = places.columnBeside(places.columnOf(card), sideways[name]);
      const others = beside ? places.cardsIn(beside) : [];
      state.focus(others[Math.min(at, others.length - 1)]);
    } else {
      state.focus({ ArrowDown: cards[at + 1], ArrowUp: cards[at - 1], Home: cards[0], End: cards.at(-1) }[name]);
    }
  }

  function move(card, name) {
    const column = places.columnOf(card);
    if (name in sideways) {
      const beside = places.columnBeside(column, sideways[name]);
      return beside && state.moveBy(card, beside.dataset.stage, null);
    }
    if (state.isSorted()) {
      return state.say(frame.dataset.saySorted);
    }
    const cards = places.cardsIn(column);
    const at = cards.indexOf(card);
    const idAt = index => cards[index]?.dataset.id ?? null;
    const canMove = name === 'ArrowDown' || name === 'End' ? at < cards.length - 1 : at > 0;
    const afterId = { ArrowDown: idAt(at + 1), ArrowUp: idAt(at - 2), Home: null, End: idAt(cards.length - 1) }[name];
    return canMove && state.moveBy(card, column.dataset.stage, afterId);
  }

  on(window, 'keydown', key, { capture: true });
}

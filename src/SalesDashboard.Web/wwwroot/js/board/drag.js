// Dragging with mouse, pen or finger (a finger holds first, so that a swipe still scrolls). The card stays where Blazor put it;
// what flies is a clone on the body.
const holdMilliseconds = 300;
const touchSlop = 8;
const mouseSlop = 4;
const easing = 'cubic-bezier(.2,.8,.2,1)';

const edgePull = (at, low, high, margin) => (Math.max(0, at - high + margin) - Math.max(0, low + margin - at)) / 4;

export function listenToPointer({ frame, board, places, state, on }) {
  const strip = frame.querySelector('[data-strip]');
  const line = frame.querySelector('[data-line]');
  let drag = null;

  function pointerDown(event) {
    state.swallowClick = false;
    const card = event.target.closest('[data-id]');
    if (event.button !== 0 || drag || state.isBusy || !card || !board.contains(card) || event.target.closest('[data-more]')) {
      return;
    }
    drag = { card, id: card.dataset.id, pointer: event.pointerId, isTouch: event.pointerType !== 'mouse', startX: event.clientX, startY: event.clientY, x: event.clientX, y: event.clientY, isUp: false };
    if (drag.isTouch) {
      // A touch stays with what it began on, also when the card's face is drawn anew under the finger and takes that out of the page.
      event.target.addEventListener('touchmove', keepStill, { passive: false });
      drag.hold = setTimeout(lift, holdMilliseconds);
    }
  }

  function keepStill(event) {
    if (drag?.isUp) {
      event.preventDefault();
    }
  }

  function lift() {
    if (!drag || drag.isUp) {
      return;
    }
    state.closeMenu();
    state.hideNotice();
    const rect = drag.card.getBoundingClientRect();
    const ghost = drag.card.cloneNode(true);
    ghost.removeAttribute('data-id');
    ghost.removeAttribute('tabindex');
    ghost.setAttribute('data-ghost', '');
    ghost.setAttribute('aria-hidden', 'true');
    Object.assign(ghost.style, { width: `${rect.width}px`, height: `${rect.height}px` });
    document.body.append(ghost);
    Object.assign(drag, { isUp: true, seen: state.seenOf(drag.card), ghost, from: rect, grabX: drag.startX - rect.left, grabY: drag.startY - rect.top });
    drag.card.setAttribute('data-lifted', '');
    frame.setAttribute('data-dragging', '');
    frame.setPointerCapture(drag.pointer);
    state.swallowClick = true;
    state.lift(drag.id);
    navigator.vibrate?.(drag.isTouch ? 12 : 0);
    step();
  }

  function pointerMove(event) {
    if (event.pointerId !== drag?.pointer) {
      return;
    }
    drag.x = event.clientX;
    drag.y = event.clientY;
    const far = Math.hypot(drag.x - drag.startX, drag.y - drag.startY);
    if (drag.isUp) {
      event.preventDefault();
    } else if (drag.isTouch && far > touchSlop) {
      void drop(false);
    } else if (!drag.isTouch && far > mouseSlop) {
      lift();
    }
  }

  function step() {
    if (!drag?.isUp) {
      return;
    }
    scrollAtEdges();
    aim();
    drag.ghost.style.transform = `translate3d(${drag.x - drag.grabX}px,${drag.y - drag.grabY}px,0) rotate(1.2deg)`;
    drag.frame = requestAnimationFrame(step);
  }

  function scrollAtEdges() {
    const list = drag.target?.list;
    if (list) {
      const rect = list.getBoundingClientRect();
      list.scrollTop += edgePull(drag.y, rect.top, rect.bottom, 56);
    }
    const rect = board.getBoundingClientRect();
    board.scrollLeft += edgePull(drag.x, rect.left, rect.right, 64);
  }

  // Where the card would fall now: a closed stage in the strip, or a gap between two cards.
  function aim() {
    const closed = [...strip.querySelectorAll('[data-stage]')].find(target => {
      const rect = target.getBoundingClientRect();
      return drag.y >= rect.top && drag.x >= rect.left && drag.x <= rect.right;
    });
    const column = closed ?? places.columnNear(drag.x);
    if (drag.target?.column !== column) {
      drag.target?.column.removeAttribute('data-over');
      column.setAttribute('data-over', '');
    }
    drag.target = { column, stageId: column.dataset.stage, afterId: null, isClosed: Boolean(closed) };
    line.hidden = Boolean(closed);
    if (!closed) {
      aimBetweenCards(drag.target);
    }
  }

  function aimBetweenCards(target) {
    const list = target.column.querySelector('[data-list]');
    const frameRect = list.getBoundingClientRect();
    let y = frameRect.top + 1;
    if (state.isSorted()) {
      Object.assign(target, { list, x: frameRect.left + 8, y });
      line.hidden = true;
      return;
    }
    for (const card of places.cardsIn(target.column).filter(card => card !== drag.card)) {
      const rect = card.getBoundingClientRect();
      if (drag.y < rect.top + rect.height / 2) {
        break;
      }
      target.afterId = card.dataset.id;
      y = rect.bottom + 3;
    }
    y = Math.min(frameRect.bottom - 4, Math.max(frameRect.top + 1, y));
    Object.assign(target, { list, x: frameRect.left + 8, y });
    line.style.transform = `translate(${target.x}px,${y}px)`;
    line.style.width = `${frameRect.width - 16}px`;
  }

  async function drop(isWanted) {
    if (isWanted && drag?.isUp) {
      aim(); // The pointer may have moved since the last frame.
    }
    const done = drag;
    drag = null;
    clearTimeout(done?.hold);
    if (!done?.isUp) {
      return;
    }
    cancelAnimationFrame(done.frame);
    done.target?.column.removeAttribute('data-over');
    frame.removeAttribute('data-dragging');
    line.hidden = true;
    setTimeout(() => { state.swallowClick = false; });
    const { card, target } = done;
    const isSame = card.isConnected && places.columnOf(card) === target.column && (state.isSorted() || places.previousId(card) === target.afterId);
    let isAccepted = false;
    if (!isWanted || isSame) {
      state.lift(null);
      await fly(done.ghost, done.from.left, done.from.top);
    } else if (target.isClosed) {
      // The page may ask for a reason first, so nothing hangs in the air meanwhile.
      done.ghost.remove();
      isAccepted = await state.commit(done.seen, target.stageId, null);
    } else {
      isAccepted = await flyAndCommit(done);
    }
    card.removeAttribute('data-lifted');
    done.ghost.remove();
    if (isAccepted) {
      state.land(done.id);
    }
  }

  async function flyAndCommit({ seen, id, ghost, target, from }) {
    const flight = fly(ghost, target.x, target.y + 3);
    const isAccepted = await state.commit(seen, target.stageId, target.afterId);
    await flight;
    const rect = places.cardOf(id)?.getBoundingClientRect() ?? from;
    await fly(ghost, rect.left, rect.top);
    return isAccepted;
  }

  async function fly(ghost, x, y) {
    const to = `translate3d(${x}px,${y}px,0)`;
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 140;
    await ghost.animate([{ transform: ghost.style.transform }, { transform: to }], { duration, easing }).finished;
    ghost.style.transform = to;
  }

  on(frame, 'pointerdown', pointerDown);
  on(window, 'pointermove', pointerMove);
  on(window, 'pointerup', event => event.pointerId === drag?.pointer && void drop(true));
  on(window, 'pointercancel', event => event.pointerId === drag?.pointer && void drop(false));
  on(window, 'blur', () => void drop(false));
  on(board, 'touchmove', keepStill, { passive: false });
  on(board, 'contextmenu', event => drag?.isTouch && event.preventDefault());
  on(window, 'keydown', event => {
    if (drag?.isUp && event.key === 'Escape') {
      event.preventDefault();
      void drop(false);
    }
  }, { capture: true });

  return () => {
    clearTimeout(drag?.hold);
    drag?.ghost?.remove();
    drag = null;
  };
}

// The board in the browser: mouse, touch, keyboard and menu. Nothing is sent before the drop; the drop is one call.
// Blazor owns every node here. The scripts move none of them: they clone a card as a ghost, toggle data attributes and
// "hidden", and wait until Blazor has drawn the card in its new place.
import { listenToPointer } from '../../../js/board/drag.js';
import { followOthers } from '../../../js/board/follow.js';
import { listenToKeys } from '../../../js/board/keyboard.js';
import { menuOf } from '../../../js/board/menu.js';
import { noticeOf } from '../../../js/board/notice.js';
import { placesOf } from '../../../js/board/places.js';

const placedWithinMilliseconds = 800;

export function create(frame, net) {
  const board = frame.querySelector('[data-board]');
  const places = placesOf(board);
  const listening = new AbortController();
  const on = (target, type, handler, options = {}) => target.addEventListener(type, handler, { ...options, signal: listening.signal });
  const notice = noticeOf(frame, on, takeBack);
  const say = notice.say;
  const menu = menuOf(frame, on, places, moveBy);
  const state = { isBusy: false, ownMove: null, swallowClick: false, say, hideNotice: notice.hide, isSorted, lift, seenOf, commit, land, focus, open, openMenu: menu.open, closeMenu: menu.close, moveBy };

  // In a sorted column a card has no slot of its own.
  function isSorted() {
    return 'sorted' in board.dataset;
  }

  // Tells the others which card is in the air; nothing is sent where nobody else looks.
  function lift(id) {
    if (frame.querySelector('[data-onlookers] [data-person]')) {
      net.invokeMethodAsync('LiftAsync', id === null ? null : Number(id)).catch(() => {});
    }
  }

  // What the person sees now goes with the card, whatever happens to the deal meanwhile.
  function seenOf(card) {
    return { id: card.dataset.id, version: card.querySelector('[data-version]').dataset.version, stageId: places.columnOf(card).dataset.stage };
  }

  // The one call. A refusal is an answer; an exception means that nobody answered.
  async function commit(seen, stageId, afterId) {
    const { id } = seen;
    state.isBusy = true;
    state.ownMove = id;
    notice.hide();
    frame.setAttribute('aria-busy', 'true');
    try {
      const request = {
        dealId: Number(id),
        stageId: Number(stageId),
        afterDealId: afterId === null ? null : Number(afterId),
        version: Number(seen.version),
        seenStageId: Number(seen.stageId),
      };
      const reply = await net.invokeMethodAsync('MoveAsync', request);
      return await told(reply, id, () => placed(id, stageId, afterId));
    } catch {
      say(frame.dataset.sayOffline);
      notice.show(frame.dataset.sayOffline);
      return false;
    } finally {
      state.isBusy = false;
      state.ownMove = null;
      frame.removeAttribute('aria-busy');
    }
  }

  async function told(reply, id, until) {
    say(reply.message);
    if (reply.accepted) {
      await until();
    }
    if (!reply.accepted || reply.undoVersion !== null) {
      notice.show(reply.message, reply.undoVersion === null ? null : { id, version: reply.undoVersion });
    }
    return reply.accepted;
  }

  // Ten-second undo: where the card goes back to is known to the server alone.
  async function takeBack({ id, version }) {
    try {
      const reply = await net.invokeMethodAsync('UndoAsync', { dealId: Number(id), version });
      await told(reply, id, () => undefined);
      focus(places.cardOf(id));
    } catch {
      notice.show(frame.dataset.sayOffline);
    }
  }

  // The drawing usually precedes the answer; a live view may follow it by a moment.
  async function placed(id, stageId, afterId) {
    const until = performance.now() + placedWithinMilliseconds;
    const isPlaced = () => {
      const card = places.cardOf(id);
      const isOpen = places.columns().some(column => column.dataset.stage === stageId);
      return card ? places.columnOf(card).dataset.stage === stageId && (isSorted() || places.previousId(card) === afterId) : !isOpen;
    };
    while (!isPlaced() && performance.now() < until && !listening.signal.aborted) {
      await new Promise(requestAnimationFrame);
    }
  }

  function land(id) {
    const card = places.cardOf(id);
    card?.setAttribute('data-landed', '');
    setTimeout(() => card?.removeAttribute('data-landed'), 700);
  }

  function focus(card) {
    card?.focus();
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function open(card) {
    net.invokeMethodAsync('OpenAsync', Number(card.dataset.id)).catch(() => notice.show(frame.dataset.sayOffline));
  }

  async function moveBy(card, stageId, afterId) {
    if (state.isBusy) {
      return;
    }
    const { id } = card.dataset;
    const neighbour = card.nextElementSibling ?? card.previousElementSibling;
    const isGrabbed = card.hasAttribute('data-grabbed');
    const isAccepted = await commit(seenOf(card), stageId, afterId);
    const now = places.cardOf(id) ?? (neighbour?.isConnected ? neighbour : board.querySelector('[data-id]'));
    focus(now);
    if (now?.dataset.id === id) {
      now.toggleAttribute('data-grabbed', isGrabbed);
    }
    if (isAccepted) {
      land(id);
    }
  }

  function click(event) {
    const more = event.target.closest('[data-more]');
    const card = event.target.closest('[data-id]');
    if (state.swallowClick) {
      state.swallowClick = false;
      event.preventDefault();
      event.stopPropagation();
    } else if (menu.click(event)) {
      // The menu has moved its card.
    } else if (more) {
      menu.open(more.closest('[data-id]'));
    } else if (card) {
      open(card);
    }
  }

  const context = { frame, board, places, state, on };
  const stopDragging = listenToPointer(context);
  const stopFollowing = followOthers(context);
  listenToKeys(context);
  on(frame, 'click', click, { capture: true });
  frame.dataset.ready = '';

  return {
    dispose() {
      listening.abort();
      notice.hide();
      stopFollowing();
      stopDragging();
    },
  };
}

// The board in the browser: mouse, touch, keyboard and menu. Nothing is sent before the drop; the drop is one call.
// Blazor owns every node here. The scripts move none of them: they clone a card as a ghost, toggle data attributes and
// "hidden", and wait until Blazor has drawn the card in its new place.
import { listenToPointer } from '../../../../js/board/drag.js';
import { followOthers } from '../../../../js/board/follow.js';
import { listenToKeys } from '../../../../js/board/keyboard.js';
import { menuOf } from '../../../../js/board/menu.js';
import { noticeOf } from '../../../../js/board/notice.js';
import { placesOf } from '../../../../js/board/places.js';
import { AnswerLost, callerOf } from '../../../../js/calls.js';

const placedWithinMilliseconds = 800;

export function create(frame, net) {
  const call = callerOf(net);
  const board = frame.querySelector('[data-board]');
  const places = placesOf(board);
  const listening = new AbortController();
  const on = (target, type, handler, options = {}) => target.addEventListener(type, handler, { ...options, signal: listening.signal });
  const notice = noticeOf(frame, on, takeBack);
  const say = notice.say;
  const menu = menuOf(frame, on, places, seenOf, moveBy);
  const state = { isBusy: false, ownMove: null, swallowClick: false, say, hideNotice: notice.hide, isSorted, lift, seenOf, commit, land, focus, open, openMenu: menu.open, closeMenu: menu.close, moveBy };

  // In a sorted column a card has no slot of its own.
  function isSorted() {
    return 'sorted' in board.dataset;
  }

  // Tells the others which card is in the air; nothing is sent where nobody else looks.
  function lift(id) {
    if (frame.querySelector('[data-onlookers] [data-person]')) {
      call('LiftAsync', id === null ? null : Number(id)).catch(() => {});
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
      const reply = await call('MoveAsync', request);
      return await told(reply, id, () => placed(id, stageId, afterId));
    } catch (fault) {
      unanswered(fault);
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

  function unanswered(fault) {
    const words = fault instanceof AnswerLost ? frame.dataset.sayLost : frame.dataset.sayOffline;
    say(words);
    notice.show(words);
  }

  // Ten-second undo: where the card goes back to is known to the server alone.
  async function takeBack({ id, version }) {
    try {
      const reply = await call('UndoAsync', { dealId: Number(id), version });
      await told(reply, id, () => undefined);
      focus(places.cardOf(id));
    } catch (fault) {
      unanswered(fault);
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
    call('OpenAsync', Number(card.dataset.id)).catch(unanswered);
  }

  async function moveBy(card, stageId, afterId, seen = seenOf(card)) {
    if (state.isBusy) {
      return;
    }
    const { id } = seen;
    const neighbour = card.nextElementSibling ?? card.previousElementSibling;
    const isGrabbed = card.hasAttribute('data-grabbed');
    const isAccepted = await commit(seen, stageId, afterId);
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
      // What was clicked is drawn anew with each change of the deal; the card stays, and gets the focus back from the panel.
      card.focus({ preventScroll: true });
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

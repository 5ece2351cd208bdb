// The board in the browser: mouse, touch, keyboard and menu. Nothing is sent before the drop; the drop is one call.
// Blazor owns every node here. The scripts move none of them: they clone a card as a ghost, toggle data attributes and
// "hidden", and wait until Blazor has drawn the card in its new place.
import { listenToPointer } from '../../../js/board/drag.js';
import { listenToKeys } from '../../../js/board/keyboard.js';
import { placesOf } from '../../../js/board/places.js';

const placedWithinMilliseconds = 800;
const noticeMilliseconds = 6000;

export function create(frame, net) {
  const board = frame.querySelector('[data-board]');
  const menu = frame.querySelector('[data-menu]');
  const live = frame.querySelector('[data-live]');
  const notice = frame.querySelector('[data-notice]');
  const places = placesOf(board);
  const listening = new AbortController();
  const state = { isBusy: false, swallowClick: false, say, hideNotice, commit, land, focus, openMenu, closeMenu, moveBy };
  let menuCard = null;
  let noticeTimer = 0;

  function say(text) {
    live.textContent = '';
    requestAnimationFrame(() => { live.textContent = text; });
  }

  function showNotice(text) {
    hideNotice();
    notice.textContent = text;
    notice.hidden = false;
    noticeTimer = setTimeout(hideNotice, noticeMilliseconds);
  }

  function hideNotice() {
    clearTimeout(noticeTimer);
    notice.hidden = true;
  }

  // The one call. A refusal is an answer; an exception means that nobody answered.
  async function commit(card, stageId, afterId) {
    const { id, version } = card.dataset;
    state.isBusy = true;
    hideNotice();
    frame.setAttribute('aria-busy', 'true');
    try {
      const request = {
        dealId: Number(id),
        stageId: Number(stageId),
        afterDealId: afterId === null ? null : Number(afterId),
        version: Number(version),
      };
      const reply = await net.invokeMethodAsync('MoveAsync', request);
      say(reply.message);
      if (reply.accepted) {
        await placed(id, stageId, afterId);
      } else {
        showNotice(reply.message);
      }
      return reply.accepted;
    } catch {
      say(frame.dataset.sayOffline);
      showNotice(frame.dataset.sayOffline);
      return false;
    } finally {
      state.isBusy = false;
      frame.removeAttribute('aria-busy');
    }
  }

  // The drawing usually precedes the answer; a live view may follow it by a moment.
  async function placed(id, stageId, afterId) {
    const until = performance.now() + placedWithinMilliseconds;
    const isPlaced = () => {
      const card = places.cardOf(id);
      const isOpen = places.columns().some(column => column.dataset.stage === stageId);
      return card ? places.columnOf(card).dataset.stage === stageId && places.previousId(card) === afterId : !isOpen;
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

  // Menu: two clicks and no drag
  function openMenu(card) {
    closeMenu();
    menuCard = card;
    const rect = card.getBoundingClientRect();
    menu.hidden = false;
    for (const entry of menu.children) {
      entry.disabled = entry.dataset.target === places.columnOf(card).dataset.stage;
    }
    menu.style.left = `${Math.max(8, Math.min(innerWidth - menu.offsetWidth - 8, rect.right - menu.offsetWidth + 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(innerHeight - menu.offsetHeight - 8, rect.top + 30))}px`;
    menu.querySelector('button:not(:disabled)')?.focus();
  }

  function closeMenu() {
    menu.hidden = true;
    menuCard = null;
  }

  function menuKey(event) {
    const entries = [...menu.querySelectorAll('button:not(:disabled)')];
    const at = entries.indexOf(document.activeElement);
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1 + entries.length, Home: 0, End: entries.length - 1 };
    if (event.key in moves) {
      event.preventDefault();
      entries[moves[event.key] % entries.length].focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      const card = menuCard;
      closeMenu();
      card?.focus();
    }
  }

  async function moveBy(card, stageId, afterId) {
    if (state.isBusy) {
      return;
    }
    const { id } = card.dataset;
    const neighbour = card.nextElementSibling ?? card.previousElementSibling;
    const isGrabbed = card.hasAttribute('data-grabbed');
    const isAccepted = await commit(card, stageId, afterId);
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
    const entry = event.target.closest('[data-target]');
    const more = event.target.closest('[data-more]');
    const card = event.target.closest('[data-id]');
    if (state.swallowClick) {
      state.swallowClick = false;
      event.preventDefault();
      event.stopPropagation();
    } else if (entry && menuCard) {
      const moved = menuCard;
      closeMenu();
      void moveBy(moved, entry.dataset.target, null);
    } else if (more) {
      openMenu(more.closest('[data-id]'));
    } else if (card && !event.target.closest('[data-open]')) {
      card.querySelector('[data-open]').click();
    }
  }

  const on = (target, type, handler, options = {}) => target.addEventListener(type, handler, { ...options, signal: listening.signal });
  const context = { frame, board, places, state, on };
  const stopDragging = listenToPointer(context);
  listenToKeys(context);
  on(window, 'pointerdown', event => menu.contains(event.target) || closeMenu(), { capture: true });
  on(menu, 'keydown', menuKey);
  on(frame, 'click', click, { capture: true });
  frame.dataset.ready = '';

  return {
    dispose() {
      listening.abort();
      hideNotice();
      stopDragging();
    },
  };
}

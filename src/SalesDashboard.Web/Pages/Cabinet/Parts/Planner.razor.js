// Cards of a week are dragged onto days; Alt with an arrow key does the same. One call to the server per move, none while dragging.
import { listenToTouch } from '../../../js/planner/touch.js';

const longestDrawing = 3000;

export function create(frame, net) {
  const listening = new AbortController();
  const on = (type, handler) => frame.addEventListener(type, handler, { signal: listening.signal });
  const cardOf = event => event.target.closest?.('[data-activity]');
  const dayOf = event => event.target.closest?.('[data-day]');
  const days = () => [...frame.querySelectorAll('section[data-day]')];
  let dragged = null;

  function mark(target) {
    for (const day of days()) {
      day.classList.toggle('target', day === target);
    }
  }

  async function move(card, day) {
    const id = card.dataset.activity;
    const place = `section[data-day="${day.dataset.day}"] [data-activity="${id}"]`;
    if (await net.invokeMethodAsync('MoveAsync', Number(id), day.dataset.day)) {
      focusOnceDrawn(place);
    }
  }

  // The card comes to its new day with the live view, which may be drawn a moment after the answer.
  function focusOnceDrawn(place) {
    const focus = () => {
      const card = frame.querySelector(place);
      card?.focus();
      return Boolean(card);
    };
    if (focus()) {
      return;
    }
    const drawing = new MutationObserver(() => focus() && drawing.disconnect());
    drawing.observe(frame, { childList: true, subtree: true });
    setTimeout(() => drawing.disconnect(), longestDrawing);
  }

  const stopTouch = listenToTouch(frame, { days, mark, move: (card, day) => void move(card, day), signal: listening.signal });

  on('dragstart', event => {
    dragged = cardOf(event);
    if (dragged) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.getAttribute('aria-label') ?? '');
      dragged.classList.add('dragged');
    }
  });
  on('dragover', event => {
    const day = dragged && dayOf(event);
    if (day) {
      event.preventDefault();
      mark(day);
    }
  });
  on('drop', event => {
    const day = dragged && dayOf(event);
    if (day) {
      event.preventDefault();
      void move(dragged, day);
    }
  });
  on('dragend', () => {
    dragged?.classList.remove('dragged');
    dragged = null;
    mark(null);
  });
  on('keydown', event => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const card = cardOf(event);
    if (!event.altKey || !step || !card || card.getAttribute('draggable') !== 'true') {
      return;
    }
    event.preventDefault();
    const all = days();
    const day = all[all.indexOf(dayOf(event)) + step];
    if (day) {
      void move(card, day);
    }
  });

  return {
    dispose() {
      listening.abort();
      stopTouch();
    },
  };
}

// Drags a row by its handle: the row follows the pointer, a line shows where it would land, and only the drop is told.
export function create(list, net) {
  const listening = new AbortController();
  const rows = () => [...list.children];
  const on = (type, handler) => list.addEventListener(type, handler, { signal: listening.signal });
  let drag = null;

  const placeAt = y => {
    const others = rows().filter(row => row !== drag.row);
    const before = others.findIndex(row => y < row.getBoundingClientRect().top + row.offsetHeight / 2);
    return before < 0 ? others.length : before;
  };
  const mark = () => {
    const others = rows().filter(row => row !== drag.row);
    others.forEach(row => delete row.dataset.over);
    if (drag.place < others.length) {
      others[drag.place].dataset.over = 'before';
    } else {
      others.at(-1).dataset.over = 'after';
    }
  };
  const end = drop => {
    const { row, place, from } = drag;
    rows().forEach(each => delete each.dataset.over);
    delete row.dataset.dragging;
    row.style.transform = '';
    drag = null;
    if (drop && place !== from) {
      void net.invokeMethodAsync('MoveAsync', Number(row.dataset.id), place);
    }
  };

  on('pointerdown', event => {
    const handle = event.target.closest('[data-handle]');
    if (!handle || event.button !== 0 || rows().length < 2) {
      return;
    }
    const row = handle.closest('li');
    const from = rows().indexOf(row);
    drag = { row, from, place: from, y: event.clientY };
    row.dataset.dragging = '';
    list.setPointerCapture(event.pointerId);
  });
  on('pointermove', event => {
    if (drag) {
      drag.row.style.transform = `translateY(${event.clientY - drag.y}px)`;
      drag.place = placeAt(event.clientY);
      mark();
    }
  });
  on('pointerup', () => drag && end(true));
  on('pointercancel', () => drag && end(false));
  on('keydown', event => {
    if (event.key === 'Escape' && drag) {
      end(false);
      return;
    }
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = event.target.closest('[data-handle]')?.closest('li');
    if (step && row) {
      event.preventDefault();
      void net.invokeMethodAsync('MoveAsync', Number(row.dataset.id), rows().indexOf(row) + step);
    }
  });

  return { dispose: () => listening.abort() };
}

// A finger holds a card of the week first, so that a swipe still scrolls; then the card flies to another day. Blazor's node
// stays where it is: what flies is a clone. Nothing is sent before the drop.
const holdMilliseconds = 300;
const slop = 8;
const edge = 48;

export function listenToTouch(frame, { days, mark, move, signal }) {
  const on = (target, type, handler, options = {}) => target.addEventListener(type, handler, { ...options, signal });
  let drag = null;

  function down(event) {
    const card = event.target.closest('[data-activity][draggable="true"]');
    if (event.pointerType === 'mouse' || drag || !card || event.target.closest('button, a, input')) {
      return;
    }
    // The browser's own drag by a long press would take the pointer away.
    card.draggable = false;
    drag = { card, pointer: event.pointerId, startX: event.clientX, startY: event.clientY, x: event.clientX, y: event.clientY };
    drag.hold = setTimeout(lift, holdMilliseconds);
  }

  function lift() {
    const rect = drag.card.getBoundingClientRect();
    const ghost = drag.card.cloneNode(true);
    ghost.removeAttribute('id');
    ghost.removeAttribute('tabindex');
    ghost.removeAttribute('data-activity');
    ghost.setAttribute('data-ghost', '');
    ghost.setAttribute('aria-hidden', 'true');
    Object.assign(ghost.style, { width: `${rect.width}px`, left: '0', top: '0' });
    frame.append(ghost);
    Object.assign(drag, { ghost, grabX: drag.startX - rect.left, grabY: drag.startY - rect.top });
    drag.card.classList.add('dragged');
    frame.style.scrollSnapType = 'none';
    navigator.vibrate?.(12);
    step();
  }

  function step() {
    if (!drag?.ghost) {
      return;
    }
    const rect = frame.getBoundingClientRect();
    frame.scrollLeft += (Math.max(0, drag.x - rect.right + edge) - Math.max(0, rect.left + edge - drag.x)) / 4;
    drag.day = days().find(day => {
      const at = day.getBoundingClientRect();
      return drag.x >= at.left && drag.x <= at.right;
    }) ?? drag.day;
    mark(drag.day);
    drag.ghost.style.transform = `translate3d(${drag.x - drag.grabX}px,${drag.y - drag.grabY}px,0)`;
    drag.frame = requestAnimationFrame(step);
  }

  function moved(event) {
    if (event.pointerId !== drag?.pointer) {
      return;
    }
    drag.x = event.clientX;
    drag.y = event.clientY;
    if (!drag.ghost && Math.hypot(drag.x - drag.startX, drag.y - drag.startY) > slop) {
      end(false);
    }
  }

  function end(isWanted) {
    const done = drag;
    drag = null;
    if (!done) {
      return;
    }
    clearTimeout(done.hold);
    cancelAnimationFrame(done.frame);
    done.card.draggable = true;
    done.card.classList.remove('dragged');
    done.ghost?.remove();
    frame.style.scrollSnapType = '';
    mark(null);
    if (isWanted && done.ghost && done.day && !done.day.contains(done.card)) {
      move(done.card, done.day);
    }
  }

  on(frame, 'pointerdown', down);
  on(window, 'pointermove', moved);
  on(window, 'pointerup', event => event.pointerId === drag?.pointer && end(true));
  on(window, 'pointercancel', event => event.pointerId === drag?.pointer && end(false));
  on(frame, 'touchmove', event => drag?.ghost && event.preventDefault(), { passive: false });
  on(frame, 'contextmenu', event => drag && event.preventDefault());
  on(window, 'keydown', event => drag && event.key === 'Escape' && end(false), { capture: true });

  return () => end(false);
}

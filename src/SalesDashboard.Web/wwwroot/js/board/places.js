// Finding cards and columns on the board. Only open stages are columns; closed ones are targets of the strip.
export function placesOf(board) {
  const columns = () => [...board.querySelectorAll('[data-stage]')];
  const cardsIn = column => [...column.querySelectorAll('[data-id]')];
  const cardOf = id => board.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const columnOf = card => card.closest('[data-stage]');

  const previousId = card => {
    const cards = cardsIn(columnOf(card));
    return cards[cards.indexOf(card) - 1]?.dataset.id ?? null;
  };

  const columnBeside = (column, step) => columns()[columns().indexOf(column) + step];

  const columnNear = x => {
    const distance = column => {
      const rect = column.getBoundingClientRect();
      return Math.max(rect.left - x, 0, x - rect.right);
    };
    return columns().reduce((best, next) => (distance(next) < distance(best) ? next : best));
  };

  return { columns, cardsIn, cardOf, columnOf, previousId, columnBeside, columnNear };
}

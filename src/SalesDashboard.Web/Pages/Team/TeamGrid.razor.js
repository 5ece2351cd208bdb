// Keys of the tree grid (ARIA authoring practices, rows first): one row has tabindex 0, arrows move it. Opening a branch is a
// click on its button, so that the server does the rest. A row's cells are entered with Right and left with Left or Escape.
export function folds(memory) {
  try {
    const kept = JSON.parse(localStorage.getItem(memory) ?? '[]');
    return Array.isArray(kept) ? kept.filter(key => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

export function keep(memory, keys) {
  try {
    localStorage.setItem(memory, JSON.stringify(keys));
  } catch {
    // A browser without storage forgets; nothing else is lost.
  }
}

export function create(table) {
  const body = table.tBodies[0];
  const rows = () => [...body.rows];
  const cellsOf = row => [...row.cells].filter(cell => cell.getClientRects().length > 0);
  const levelOf = row => Number(row.getAttribute('aria-level'));
  const toggle = row => row.querySelector('[data-toggle]')?.click();

  function makeTabStop(row) {
    for (const other of body.querySelectorAll('tr[tabindex="0"]')) {
      other.tabIndex = -1;
    }
    row.tabIndex = 0;
  }

  function focusRow(row) {
    if (row) {
      makeTabStop(row);
      row.focus();
    }
  }

  function focusCell(cell) {
    if (!cell) {
      return;
    }
    const target = cell.querySelector('a, button') ?? cell;
    if (!target.hasAttribute('tabindex')) {
      target.tabIndex = -1;
    }
    target.focus();
  }

  function parentOf(row) {
    let above = row.previousElementSibling;
    while (above && levelOf(above) >= levelOf(row)) {
      above = above.previousElementSibling;
    }
    return above;
  }

  function siblingsOf(row) {
    const parent = parentOf(row);
    return rows().filter(other => levelOf(other) === levelOf(row) && parentOf(other) === parent);
  }

  const onRow = {
    ArrowDown: row => focusRow(row.nextElementSibling),
    ArrowUp: row => focusRow(row.previousElementSibling),
    Home: () => focusRow(rows()[0]),
    End: () => focusRow(rows().at(-1)),
    ArrowRight: row => (row.getAttribute('aria-expanded') === 'false' ? toggle(row) : focusCell(cellsOf(row)[0])),
    ArrowLeft: row => (row.getAttribute('aria-expanded') === 'true' ? toggle(row) : focusRow(parentOf(row))),
    Enter: row => (row.querySelector('a[data-default]') ?? row.querySelector('[data-toggle]'))?.click(),
    F10: (row, at, event) => event.shiftKey && menu(row),
    ContextMenu: row => menu(row),
    '*': row => siblingsOf(row).filter(other => other.getAttribute('aria-expanded') === 'false').forEach(toggle),
  };

  const menu = row => row.querySelector('[data-more]')?.click();

  const onCell = {
    F10: (row, at, event) => event.shiftKey && menu(row),
    ContextMenu: row => menu(row),
    ArrowDown: (row, at) => focusCell(row.nextElementSibling && cellsOf(row.nextElementSibling)[at]),
    ArrowUp: (row, at) => focusCell(row.previousElementSibling && cellsOf(row.previousElementSibling)[at]),
    ArrowRight: (row, at) => focusCell(cellsOf(row)[at + 1]),
    ArrowLeft: (row, at) => (at === 0 ? focusRow(row) : focusCell(cellsOf(row)[at - 1])),
    Home: row => focusCell(cellsOf(row)[0]),
    End: row => focusCell(cellsOf(row).at(-1)),
    Escape: row => focusRow(row),
  };

  function onKeyDown(event) {
    const row = event.target.closest('tr');
    if (!row || row.parentElement !== body || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const cell = event.target.closest('td, th');
    const act = cell ? onCell[event.key] : onRow[event.key];
    if (act) {
      act(row, cell ? cellsOf(row).indexOf(cell) : -1, event);
      event.preventDefault();
    }
  }

  // On a phone a tap on a person's row opens its sheet: most columns are only there.
  function onClick(event) {
    const row = event.target.closest('tr[data-person]');
    if (row && matchMedia('(max-width: 760px)').matches && !event.target.closest('button')) {
      event.preventDefault();
      event.stopPropagation();
      row.querySelector('[data-sheet]')?.click();
    }
  }

  function onFocusIn(event) {
    const row = event.target.closest('tr');
    if (row?.parentElement === body && row.tabIndex !== 0) {
      makeTabStop(row);
    }
  }

  // A folded branch may take the tab stop with it; without one the tree could not be reached by Tab.
  const watcher = new MutationObserver(() => {
    if (!body.querySelector('tr[tabindex="0"]') && body.rows[0]) {
      body.rows[0].tabIndex = 0;
    }
  });
  watcher.observe(body, { childList: true });
  table.addEventListener('keydown', onKeyDown);
  table.addEventListener('focusin', onFocusIn);
  body.addEventListener('click', onClick, true);
  return {
    dispose() {
      watcher.disconnect();
      table.removeEventListener('keydown', onKeyDown);
      table.removeEventListener('focusin', onFocusIn);
      body.removeEventListener('click', onClick, true);
    },
  };
}

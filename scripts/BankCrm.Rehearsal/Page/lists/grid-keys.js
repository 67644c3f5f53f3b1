/** The keyboard in a table: one cell can be reached with the tabulator, the arrow keys move from there. */

const PAGE = 10;

/**
 * Moves, or, without an event, makes the first cell reachable.
 * @param {KeyboardEvent | null} event
 * @param {HTMLTableElement} table
 */
export function moveWithKeys(event, table) {
  const lines = [...table.rows].map((row) => [...row.cells].map(reachableIn));
  if (!event) {
    const first = (lines[1] ?? lines[0])?.[0];
    if (first) {
      reachOnly(lines, first);
    }

    return;
  }

  const at = positionOf(lines, event.target);
  if (!at) {
    return;
  }

  const to = target(event, at, lines);
  if (to) {
    event.preventDefault();
    reachOnly(lines, to);
    to.focus();
  }
}

/**
 * @param {HTMLElement[][]} lines
 * @param {HTMLElement} wanted
 */
function reachOnly(lines, wanted) {
  lines.flat().forEach((one) => {
    one.tabIndex = one === wanted ? 0 : -1;
  });
}

/**
 * What has the focus in a cell: a head's button, a check box, else the cell.
 * @param {HTMLTableCellElement} cell
 * @returns {HTMLElement}
 */
function reachableIn(cell) {
  return cell.querySelector('button, input') ?? cell;
}

/**
 * @param {HTMLElement[][]} lines
 * @param {EventTarget | null} origin
 */
function positionOf(lines, origin) {
  const cell = origin instanceof Element ? origin.closest('td, th') : null;
  for (let row = 0; row < lines.length; row += 1) {
    const column = lines[row].findIndex((one) => one === origin || one === cell || one.closest('td, th') === cell);
    if (column >= 0) {
      return { row, column };
    }
  }

  return null;
}

/**
 * @param {KeyboardEvent} event
 * @param {{ row: number, column: number }} at
 * @param {HTMLElement[][]} lines
 */
function target(event, { row, column }, lines) {
  const last = lines.length - 1;
  switch (event.key) {
    case 'ArrowDown':
      return lines[Math.min(row + 1, last)][column];
    case 'ArrowUp':
      return lines[Math.max(row - 1, 0)][column];
    case 'ArrowRight':
      return lines[row][Math.min(column + 1, lines[row].length - 1)];
    case 'ArrowLeft':
      return lines[row][Math.max(column - 1, 0)];
    case 'Home':
      return event.ctrlKey ? lines[Math.min(1, last)][0] : lines[row][0];
    case 'End':
      return event.ctrlKey ? lines[last][lines[last].length - 1] : lines[row][lines[row].length - 1];
    case 'PageDown':
      return lines[Math.min(row + PAGE, last)][column];
    case 'PageUp':
      return lines[Math.max(row - PAGE, Math.min(1, last))][column];
    default:
      return null;
  }
}

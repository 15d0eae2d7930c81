/**
 * Style rules that distribute the cards of a grid evenly among its rows, for grids of up to `most` cards. The number of
 * columns that fit determines the number of rows. If the cards can't be divided evenly, the first rows have one card
 * less, and their cards are wider: five cards in three columns are a row of two and a row of three.
 *
 * The width of a card depends on the width of the grid through `min()` and `max()` only, because with a container query
 * the block would have no intrinsic width.
 */
export function balancedRows(maxCards: number): string {
  const selectors = new Map<string, string[]>();
  for (let count = 1; count <= maxCards; count++) {
    for (let i = 0; i < count; i++) {
      const width = widthOf(i, count);
      const selector = `.grid > :nth-child(${i + 1}):nth-last-child(${count - i})`;
      selectors.set(width, [...(selectors.get(width) ?? []), selector]);
    }
  }
  return [...selectors].map(([width, cards]) => `${cards} { flex-basis: ${width}; }`).join('\n');
}

/** The width of a card: the widest of the widths for each number of columns that could fit. */
function widthOf(index: number, count: number): string {
  const widths = new Map<number, string>();
  for (let columns = 1; columns <= count; columns++) {
    const perRow = cardsInRow(index, count, columns);
    const width = `(100% / ${perRow} - var(--_gap))`;
    // The second value is negative if more columns fit.
    const limit = `(${columns + 1} * var(--_min) + ${columns} * var(--_gap) - 100%) * 999`;
    widths.set(perRow, columns === count ? width : `min(${width}, ${limit})`);
  }
  return `max(${[...widths.values()].join(', ')})`;
}

/** The number of cards in the row of a card. */
function cardsInRow(index: number, count: number, columns: number): number {
  const rows = Math.ceil(count / columns);
  const minPerRow = Math.floor(count / rows);
  const shortRows = rows - (count % rows);
  return index < shortRows * minPerRow ? minPerRow : minPerRow + 1;
}

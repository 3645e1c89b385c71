/** A table with caption and scopes; below 48rem each row is a card whose cells repeat their column's name. */
// biome-ignore-all lint/a11y/noRedundantRoles: Safari drops the table roles when CSS turns a table into blocks
import type { ComponentChildren, VNode } from 'preact';

export interface TableColumn {
  readonly text: string;
  readonly number?: boolean;
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** Cells in the order of the columns; the first of each row is its header. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** The caption repeats a heading right above: said, not shown. */
  readonly captionHidden?: boolean;
}

const isEmpty = (cell: ComponentChildren): boolean => cell === '' || cell === null || cell === undefined;

interface CellProps {
  readonly column: TableColumn;
  readonly cell: ComponentChildren;
}

/** One cell, with its column name for small screens. */
const Cell = ({ column, cell }: CellProps): VNode => (
  <td
    role="cell"
    class={[column.number && 'z-number', isEmpty(cell) && 'z-cell-empty'].filter(Boolean).join(' ') || undefined}
  >
    <span class="z-cell-label" aria-hidden="true">
      {`${column.text}: `}
    </span>
    {cell}
  </td>
);

const Row = ({
  columns,
  cells,
}: {
  readonly columns: readonly TableColumn[];
  readonly cells: readonly ComponentChildren[];
}): VNode => (
  <tr role="row">
    <th role="rowheader" scope="row">
      {cells[0]}
    </th>
    {columns.slice(1).map((column, at) => (
      <Cell key={column.text} column={column} cell={cells[at + 1]} />
    ))}
  </tr>
);

/** With more columns than this letters are smaller, so that the table stays on its paper. */
const MOST_COLUMNS = 6;

export const DataTable = ({ caption, columns, rows, captionHidden }: DataTableProps): VNode => (
  <table class={columns.length > MOST_COLUMNS ? 'z-table z-table-wide' : 'z-table'} role="table">
    <caption>{captionHidden ? <span class="z-hidden">{caption}</span> : caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ text, number }) => (
          <th key={text} role="columnheader" scope="col" class={number ? 'z-number' : undefined}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((cells, at) => (
        <Row key={at} columns={columns} cells={cells} />
      ))}
    </tbody>
  </table>
);

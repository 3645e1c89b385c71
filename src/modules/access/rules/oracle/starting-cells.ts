/** The cells of the starting matrix, read as the text they are: for tests that must not lean on the reader of matrices. */
import { readFileSync } from 'node:fs';
import type { MatrixCell } from '../matrix.ts';

const words = (field = ''): string[] => field.split(' ').filter(Boolean);

/** One line holds many cells: every category by every operation. */
function cellsIn(line: string): MatrixCell[] {
  const [profession = '', columns, does, effect, sections, condition, source = ''] = line.split(',');
  return words(columns).flatMap((category) =>
    words(does).map((operation) => {
      const more = { sections: words(sections), condition: words(condition), source };
      return { profession, category, operation, effect, ...more } as MatrixCell;
    }),
  );
}

export const startingCells: readonly MatrixCell[] = readFileSync(
  'src/modules/access/matrix/starting-matrix.csv',
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .flatMap(cellsIn);

/** The matrix in parts to read one at a time: a profession with its documents, or a kind of document with its professions. */
import { categories, categoryText, groupCells, type MatrixInForce } from '../../modules/access/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { professionText, type Row } from './matrix-rows.tsx';

interface Part {
  readonly name: string;
  readonly rows: readonly Row[];
}

export function partsByProfession(language: Language, { cells }: MatrixInForce): readonly Part[] {
  const groups = groupCells(cells);
  const professions = [...new Set(groups.map(({ profession }) => profession))];
  return professions.map((profession) => ({
    name: professionText(profession, language),
    rows: groups
      .filter((group) => group.profession === profession)
      .map((group) => ({ ...group, names: group.categories.map((category) => categoryText(category, language)) })),
  }));
}

/** Professions for which a category says the same stand together. */
export function partsByCategory(language: Language, { cells }: MatrixInForce): readonly Part[] {
  return categories.map((category) => {
    const rows = new Map<string, Row & { names: string[] }>();
    for (const group of groupCells(cells.filter((cell) => cell.category === category))) {
      const { profession, ...said } = group;
      const key = JSON.stringify(Object.values(said));
      const row = rows.get(key) ?? { ...said, names: [] };
      row.names.push(professionText(profession, language));
      rows.set(key, row);
    }
    return { name: categoryText(category, language), rows: [...rows.values()] };
  });
}

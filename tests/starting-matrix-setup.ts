/** Puts the starting matrix into the template that every test file clones: without a matrix in force nobody looks. */
import type { TestProject } from 'vitest/node';
import { ensureStartingMatrix } from '../src/modules/access/index.ts';
import { openDatabase } from '../src/platform/postgres/index.ts';
import { TEMPLATE } from '../src/platform/test/postgres-setup.ts';
import { systemClock } from '../src/platform/time/index.ts';

export async function setup(project: TestProject): Promise<void> {
  const { appUrl } = project.getProvidedContext().postgres;
  const database = openDatabase({
    url: appUrl.replace(/\/postgres\?/, `/${TEMPLATE}?`),
    clock: systemClock,
    connections: 1,
  });
  await ensureStartingMatrix(database).finally(() => database.end());
}

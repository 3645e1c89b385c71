/** The access rules alone, as mutation testing runs them: no database, and pairs of axes in place of the whole product. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const ORACLE = 'src/modules/access/rules/oracle';
const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  test: {
    include: ['src/modules/access/rules/**/*.test.ts'],
    // A million cells a mutant would take days, and what never opens is seen by the pairs already.
    exclude: [`${ORACLE}/gates.test.ts`, `${ORACLE}/papers.test.ts`, `${ORACLE}/never-opens.test.ts`],
    isolate: false,
    // A mutant loads its modules anew: of the faces beside the rules only the part that rules read.
    alias: [
      { find: /^.*\/platform\/postgres\/index\.ts$/, replacement: at('./src/platform/postgres/transaction.ts') },
      { find: /^.*\/people\/index\.ts$/, replacement: at('./src/modules/people/rules/representation.ts') },
    ],
  },
});

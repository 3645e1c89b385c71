/** The access rules alone, as mutation testing runs them: no database, and pairs of axes in place of the whole product. */
import { defineConfig } from 'vitest/config';

const ORACLE = 'src/modules/access/rules/oracle';

export default defineConfig({
  test: {
    include: ['src/modules/access/rules/**/*.test.ts'],
    // A million cells a mutant would take days.
    isolate: false,
    exclude: [`${ORACLE}/gates.test.ts`, `${ORACLE}/papers.test.ts`, `${ORACLE}/never-opens.test.ts`],
  },
});

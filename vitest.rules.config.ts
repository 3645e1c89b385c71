/** The access rules alone, as mutation testing runs them: no database. */
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['src/modules/access/rules/**/*.test.ts'] } });

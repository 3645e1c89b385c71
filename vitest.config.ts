import { defineConfig } from 'vitest/config';

const prepared = {
  globalSetup: ['src/platform/test/postgres-setup.ts', 'tests/starting-matrix-setup.ts', 'bin/fhir-base.mjs'],
};

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: ['src/**/*.test.{ts,tsx}'], isolate: false, testTimeout: 30_000, ...prepared },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/{house,journeys}/**/*.test.{ts,tsx}'],
          // Each has a house and a database of its own: what is imported once serves all.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          ...prepared,
        },
      },
      // These two ask a running sandbox (ZENNE_BASE) as anybody would; the others make what they need.
      {
        extends: true,
        test: { name: 'visits', include: ['tests/visits/*.test.ts'], testTimeout: 180_000, hookTimeout: 60_000 },
      },
      { extends: true, test: { name: 'acceptance', include: ['acceptance/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});

/** `npm run mutate`: every condition of the access rules is changed once; their tests must notice. Report: docs/mutants.md. */
export default {
  mutate: [
    'src/modules/access/rules/**/*.ts',
    '!src/modules/access/rules/**/*.test.ts',
    '!src/modules/access/rules/oracle/**',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // A table that is read when its file loads is judged by the tests that import it, not by all.
  vitest: { configFile: 'vitest.rules.config.ts', related: true },
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: 'var/mutation.json' },
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  tempDirName: 'var/stryker',
};

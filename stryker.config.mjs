/** `npm run mutate`: every condition of the access rules is changed once; their tests must notice. Report: docs/mutation.md. */
export default {
  mutate: ['src/modules/access/rules/**/*.ts', '!src/modules/access/rules/**/*.test.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.rules.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'var/mutation.json' },
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  tempDirName: 'var/stryker',
};

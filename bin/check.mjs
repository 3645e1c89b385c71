#!/usr/bin/env node
/** Types, lint, dependency rules, unused code: each a line of its own, all run, exit 1 when one fails. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root } from './prepare.mjs';

const CHECKS = [
  ['types', 'tsc', []],
  ['lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['dependency rules', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
  ['unused code', 'knip', []],
];

/** Runs every check; gives how many passed and failed. */
export function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const [name, command, args] of CHECKS) {
    const done = spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: root, encoding: 'utf8' });
    const passed = done.status === 0;
    counts[passed ? 'passed' : 'failed'] += 1;
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}`);
    if (!passed) console.log(done.stdout + done.stderr);
  }
  return counts;
}

if (process.argv[1]?.endsWith('check.mjs')) {
  install();
  process.exit(runChecks().failed > 0 ? 1 : 0);
}

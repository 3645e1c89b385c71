#!/usr/bin/env node
/** The acceptance suite over the wire: against `--base URL`, or against a sandbox started for it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root } from './prepare.mjs';

install();
const { startSandbox } = await import('./server.mjs');
const at = process.argv.indexOf('--base');
const given = at > 0 ? process.argv[at + 1] : undefined;
const sandbox = given ? undefined : await startSandbox();
const vitest = join(root, 'node_modules/.bin/vitest');
const env = { ...process.env, ZENNE_BASE: given ?? sandbox.base };
const done = spawnSync(vitest, ['run', '--project', 'acceptance'], { cwd: root, env, stdio: 'inherit' });
await sandbox?.stop();
process.exit(done.status ?? 1);

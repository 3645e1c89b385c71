#!/usr/bin/env node
/** `npm test`: checks, unit tests, journeys, visits and acceptance on a server of its own; ends with a line of counts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, root } from './prepare.mjs';

install();
const { runChecks } = await import('./check.mjs');
const { startSandbox } = await import('./server.mjs');

const counts = { passed: 0, failed: 0, skipped: 0 };
const add = ({ passed, failed, skipped = 0 }) => {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
};

/** vitest's own count forgets a file that dies before its first test: it is one failure. */
function countTests(results) {
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
  const dead = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  for (const { assertionResults } of testResults) {
    for (const { status, fullName } of assertionResults) if (status === 'pending') console.log(`skipped: ${fullName}`);
  }
  return { passed: numPassedTests, failed: numFailedTests + dead.length, skipped: numPendingTests };
}

/** `files`: only those whose name holds the word. */
async function runTests(projects, { env = {}, files = '' } = {}) {
  const results = join(root, `var/tests-${[...projects, files].filter(Boolean).join('-')}.json`);
  mkdirSync(join(root, 'var'), { recursive: true });
  rmSync(results, { force: true });
  const args = projects.flatMap((project) => ['--project', project]);
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const child = spawn(join(root, 'node_modules/.bin/vitest'), ['run', files, ...args, ...report].filter(Boolean), {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  await new Promise((resolve) => child.once('exit', resolve));
  add(countTests(results));
}

/** After the journeys no number or name of anybody may stand outside people, nor in the program's log. */
async function scanForLeaks({ folder }) {
  const child = spawn(process.execPath, [join(root, 'bin/zenne.mjs'), 'scan-leaks', join(folder, 'log')], {
    cwd: root,
    env: { ...process.env, ZENNE_DATA: join(folder, 'data') },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What asks the program over the wire, one file after the other, on a sandbox started for it. */
async function onSandbox(environment, work) {
  const sandbox = await startSandbox(environment).catch((error) => {
    console.error(error.message);
    add({ passed: 0, failed: 1 });
  });
  if (!sandbox) return;
  await work(sandbox);
  await sandbox.stop();
}

const whereIs = ({ base, folder }) => ({ ZENNE_BASE: base, ZENNE_SANDBOX_DATA: join(folder, 'data') });

const testRunningProgram = () =>
  onSandbox({}, async (sandbox) => {
    await runTests(['visits', 'acceptance'], { env: whereIs(sandbox) });
    add(await scanForLeaks(sandbox));
  });

/** Cookies, redirects and policies differ over TLS: applications come in there too. */
const testOverTls = () =>
  onSandbox({ ZENNE_TLS: 'sandbox' }, (sandbox) => {
    const env = { ...whereIs(sandbox), NODE_EXTRA_CA_CERTS: sandbox.authority };
    return runTests(['visits', 'acceptance'], { env, files: 'smart' });
  });

async function testOverTheWire() {
  await testRunningProgram();
  await testOverTls();
}

add(runChecks());
await runTests(['fast']);
// Journeys have databases of their own: the two know nothing of each other.
await Promise.all([runTests(['journeys']), testOverTheWire()]);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

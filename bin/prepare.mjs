/** What every command needs first: the locked dependencies, installed when missing. Imports nothing but Node. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules/.zenne-lock-hash');

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(lock))
    .update(process.platform + process.arch)
    .digest('hex');

/** An installation somebody made by hand counts when it is newer than the lock. */
function isInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return true;
  const made = join(root, 'node_modules/.package-lock.json');
  return existsSync(made) && statSync(made).mtimeMs >= statSync(lock).mtimeMs;
}

export function install() {
  if (isInstalled()) return;
  console.error('Installing the locked dependencies (about half a minute) ...');
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name)),
  );
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit', env })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', env });
  if (done.status !== 0) process.exit(done.status ?? 1);
  writeFileSync(stamp, wanted());
}

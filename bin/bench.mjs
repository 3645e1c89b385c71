#!/usr/bin/env node
/** Runs one benchmark, or all: one file a figure, results as JSON lines. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, root } from './prepare.mjs';

install();
const { build, runTypeScript } = await import('./build.mjs');
const folder = join(root, 'bench');
const [wanted] = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''));
if (wanted && !existsSync(join(folder, `${wanted}.bench.ts`))) {
  console.error(`no such benchmark: ${wanted}. There are: ${names.join(', ')}`);
  process.exit(2);
}
await build();
for (const name of wanted ? [wanted] : names) {
  const { run } = await runTypeScript(join(folder, `${name}.bench.ts`));
  await run();
}

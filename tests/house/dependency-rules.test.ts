import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Wrong imports, each of which one rule must catch. */
const WRONG: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['doors-apart', 'src/doors/one/a.ts', '../two/b.ts'],
  ['module-face', 'src/doors/one/c.ts', '../../modules/hub/links.ts'],
  ['order-modules-people', 'src/modules/people/d.ts', '../access/index.ts'],
  ['grant-maker', 'src/modules/hub/e.ts', '../grants/maker.ts'],
  ['system-grant', 'src/doors/one/f.ts', '../../modules/grants/system.ts'],
  ['standards-pure', 'src/standards/kmehr/g.ts', 'node:fs'],
  ['standards-know-no-module', 'src/standards/kmehr/h.ts', '../../modules/hub/index.ts'],
  ['ui-knows-only-words', 'src/ui/i.ts', '../platform/http/index.ts'],
  ['rules-pure', 'src/modules/access/rules/j.ts', '../../../platform/postgres/index.ts'],
  ['modules-know-no-door', 'src/modules/hub/k.ts', '../../doors/one/a.ts'],
  ['order-standards-soap', 'src/standards/soap/l.ts', '../kmehr/g.ts'],
  ['simulator-apart', 'src/doors/one/n.ts', '../../simulator/server.ts'],
  ['outside-knows-no-door', 'src/outside/o/p.ts', '../../doors/two/b.ts'],
  ['module-face', 'src/outside/o/q.ts', '../../modules/hub/links.ts'],
  ['simulator-stands-alone', 'src/simulator/r.ts', '../platform/http/index.ts'],
  ['no-cycles', 'src/platform/time/m.ts', './m.ts'],
];
const EMPTY = [
  'src/simulator/server.ts',
  'src/doors/two/b.ts',
  'src/modules/hub/links.ts',
  'src/modules/hub/index.ts',
  'src/modules/access/index.ts',
  'src/modules/grants/maker.ts',
  'src/modules/grants/system.ts',
  'src/platform/http/index.ts',
  'src/platform/postgres/index.ts',
];

const root = resolve('.');
let folder: string;
let found: readonly { readonly rule: { readonly name: string }; readonly from: string }[] = [];

beforeAll(() => {
  mkdirSync('var', { recursive: true });
  folder = mkdtempSync(join(root, 'var/rules-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const file of EMPTY) write(file, 'export const value = 1;\n');
  for (const [, file, imports] of WRONG)
    write(file, `import * as other from '${imports}';\nexport const used = other;\n`);
  for (const name of ['tsconfig.json', '.dependency-cruiser.cjs', 'node_modules'])
    symlinkSync(join(root, name), join(folder, name));
  const done = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8' },
  );
  found = JSON.parse(done.stdout).summary.violations;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the dependency rules bite', () => {
  it.each(WRONG)('%s catches %s', (rule, file) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });
});

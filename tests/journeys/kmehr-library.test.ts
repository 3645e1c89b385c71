import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'var/kmehr-library';

it('the ten lines of docs/kmehr.md do what they say, without a database or parser of others', () => {
  const script = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/kmehr.md', 'utf8'))?.[1] ?? '';
  mkdirSync(FOLDER, { recursive: true });
  try {
    writeFileSync(`${FOLDER}/ten-lines.mjs`, script);
    expect(spawnSync(process.execPath, ['bin/zenne.mjs', '--help']).status).toBe(0);
    const run = (file: string) => spawnSync(process.execPath, [`${FOLDER}/ten-lines.mjs`, file], { encoding: 'utf8' });
    expect(run('corpora/valid/kmehr/note.xml').stdout).toMatch(/^\d{4}-\d{2}-\d{2} Note\n$/);
    const invalid = run('corpora/invalid/kmehr/no-author.xml').stdout;
    expect(invalid).toContain('55:1 error: <iscomplete> has no place here. Expected here: author.');
    expect(run('corpora/invalid/kmehr/dtd.xml').stderr).toContain('line 2: a document type is not allowed');
    expect(readFileSync('dist/kmehr.js', 'utf8')).not.toMatch(/from "(libxml2-wasm|pg)"|import "/);
  } finally {
    rmSync(FOLDER, { recursive: true });
  }
});

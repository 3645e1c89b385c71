import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { base, persona, token } from './client.ts';
import { inventSsin } from './messages.ts';

/** Debian's libjaxws-java; its archives name what else they need. */
const ARCHIVES = ['jaxws-tools', 'jaxws-rt'].map((name) => `/usr/share/java/${name}.jar`);
const CLASSES = ARCHIVES.join(':');
const here = ARCHIVES.every((file) => existsSync(file)) && spawnSync('javac', ['-version']).status === 0;
/** Three programs start one after the other, on a machine that may have other work. */
const PATIENCE_MS = 240_000;

const folder = here ? mkdtempSync(join(tmpdir(), 'zenne-jaxws-')) : '';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: PATIENCE_MS / 3 });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

const javaFilesIn = (where: string): string[] =>
  readdirSync(where, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.java'))
    .map((name) => join(where, name));

describe.skipIf(!here)('a client that JAX-WS generates (skipped without libjaxws-java and a JDK)', () => {
  it(
    'compiles, and calls three operations',
    async () => {
      const [sources, compiled] = [join(folder, 'sources'), join(folder, 'classes')];
      for (const one of [sources, compiled]) mkdirSync(one);
      const wsdl = `${base}/hub/v3?wsdl`;
      run(
        'java',
        '-cp',
        CLASSES,
        'com.sun.tools.ws.WsImport',
        '-quiet',
        '-Xnocompile',
        '-s',
        sources,
        '-d',
        sources,
        wsdl,
      );
      const files = [...javaFilesIn(sources), 'acceptance/HubClient.java'];
      run('javac', '-nowarn', '-encoding', 'UTF-8', '-cp', CLASSES, '-d', compiled, ...files);
      const { nihii = '' } = await persona('gp-1');
      const words = [wsdl, await token('gp-1'), nihii, inventSsin()];
      const told = run('java', '-cp', `${CLASSES}:${compiled}`, 'HubClient', ...words);
      expect(told.trim().split('\n')).toEqual([
        'PutPatient|true||',
        'PutTherapeuticLink|true||',
        'GetPatient|true||Zoé Java & Zoon',
      ]);
    },
    PATIENCE_MS,
  );
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly number: string;
  readonly how: string;
  /** Test files with the name of the test. */
  readonly shown: readonly { readonly file: string; readonly name: string }[];
}

const rows: Row[] = readFileSync('docs/asvs.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number = '']) => /^\d+\.\d+\.\d+$/.test(number))
  .map(([, number = '', , how = '', shown = '']) => ({
    ...{ number, how },
    shown: [...shown.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name })),
  }));

/** How many requirements of levels 1 and 2 each section of ASVS 5.0 has; they are the first of their section. */
const SECTIONS: Readonly<Record<string, number>> = {
  ...{ '6.1': 3, '6.2': 11, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
};

describe('docs/asvs.md', () => {
  it('has a line for each requirement, once', () => {
    const all = Object.entries(SECTIONS).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, at) => `${section}.${at + 1}`),
    );
    expect(rows.map(({ number }) => number)).toEqual(all);
  });

  it('names tests that are there', () => {
    const tests = rows.flatMap(({ number, shown }) => shown.map((one) => ({ number, ...one })));
    expect(tests.length).toBeGreaterThan(80);
    const lost = tests.filter(({ file, name }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(name));
    expect(lost).toEqual([]);
  });

  it('says why where no test is named', () => {
    const silent = rows.filter(({ how, shown }) => shown.length === 0 && !/does not apply|not met/.test(how));
    expect(silent.map(({ number }) => number)).toEqual([]);
  });
});

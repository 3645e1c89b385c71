import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeLog } from './index.ts';

function written(use: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = [];
  use(makeLog({ level: 'debug', destination: { write: (line) => lines.push(line) } }));
  return lines.join('');
}

it('never writes a number shaped like an SSIN, however it comes in', () => {
  const digits = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(digits, fc.constantFrom('', '.', '-', ' '), (ssin, mark) => {
      const printed = [ssin.slice(0, 2), ssin.slice(2, 4), ssin.slice(4, 6), ssin.slice(6, 9), ssin.slice(9)].join(
        mark,
      );
      const text = written((log) => {
        log.info({ who: printed }, `asked for ${printed}`);
        log.error({ err: new Error(`bad value "${printed}"`) }, 'failed');
      });
      expect(text.replace(/"time":\d+/g, '')).not.toContain(printed);
    }),
  );
});

it('keeps what an operator needs of an error', () => {
  const error = Object.assign(new Error('connection lost'), { code: '57P01' });
  expect(written((log) => log.error({ err: error }, 'failed'))).toMatch(/"code":"57P01".*connection lost/);
});

import { describe, expect, it } from 'vitest';
import { readSet } from './read-set.ts';
import { withSetIds } from './with-set-ids.ts';

const NS = 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1';
const message = (...transactions: readonly string[]): string =>
  `<kmehrmessage xmlns="${NS}"><header/><folder><id S="ID-KMEHR" SV="1.0">1</id>${transactions.join('')}</folder></kmehrmessage>`;
const number = (at: number): string => `<id S="ID-KMEHR" SV="1.0">${at}</id>`;
const local = (value: string, list = 'SOFT'): string => `<id S="LOCAL" SL="${list}" SV="1.0">${value}</id>`;
const part = (ids: string, content: string): string => `<transaction>${ids}<cd>x</cd>${content}</transaction>`;
const stop = (at: number): string =>
  `<item><lnk TYPE="isplannedfor" URL="//transaction[id[@S='ID-KMEHR']='${at}']"/></item>`;

const likenessIn = (text: string, at = 0): string | undefined => readSet(text, 'SOFT')[at]?.likeness;
const one = message(part(number(1) + local('a/1/1'), '<text L="nl">pil</text>'));

describe('two transactions are alike', () => {
  it.each([
    ['under another number', message(part(number(7) + local('a/1/1'), '<text L="nl">pil</text>'))],
    ['called changed', message(part(number(1) + local('a/1/new/1'), '<text L="nl">pil</text>'))],
    ['without an id', message(part(number(1), '<text L="nl">pil</text>'))],
    ['with space between parts', message(part(`\n${number(1)}\n`, '<text L="nl">pil</text>\n '))],
    ['as CDATA', message(part(number(1), '<text L="nl"><![CDATA[pil]]></text>'))],
    ['under another prefix', one.replace('xmlns=', 'xmlns:q=').replaceAll(/<(\/?)(?=[a-z])/g, '<$1q:')],
  ])('%s', (_, other) => {
    expect(likenessIn(other)).toBe(likenessIn(one));
  });
});

describe('two transactions differ', () => {
  it.each([
    ['by a text', message(part(number(1), '<text L="nl">pillen</text>'))],
    ['by an attribute', message(part(number(1), '<text L="fr">pil</text>'))],
    ['by a part', message(part(number(1), '<text L="nl">pil</text><text L="nl"/>'))],
    ['by an id of another list', message(part(number(1) + local('x', 'OTHER'), '<text L="nl">pil</text>'))],
    ['by a namespace', one.replace('<text ', '<text xmlns="urn:other" ')],
    ['by a text that looks like a part', message(part(number(1), '<text L="nl">pil&lt;/text&gt;</text>'))],
  ])('%s', (_, other) => {
    expect(likenessIn(other)).not.toBe(likenessIn(one));
  });
});

it('what points to a part says the same while it points to that part, whatever its number', () => {
  const pills = (first: number, second: number, at: number): string =>
    message(
      part(number(first) + local('a/1/1'), '<text L="nl">A</text>'),
      part(number(second) + local('a/2/1'), '<text L="nl">B</text>'),
      part(number(9), stop(at)),
    );
  expect(likenessIn(pills(7, 8, 8), 2)).toBe(likenessIn(pills(2, 3, 3), 2));
  expect(likenessIn(pills(2, 3, 2), 2)).not.toBe(likenessIn(pills(2, 3, 3), 2));
});

it('keeps ids and version where the schema has them, and all else as it was', () => {
  const sent = message(
    part(number(1), ''),
    part(number(2) + local('old') + local('x', 'OTHER'), '<text L="nl">A</text>'),
  );
  const kept = withSetIds(sent, { list: 'SOFT', ids: ['set', 'set/<1>/1'], version: '3' });
  expect(kept).toContain(`${number(1)}${local('set')}<cd>x</cd><version>3</version></transaction>`);
  expect(kept).toContain(
    `${number(2)}${local('set/&lt;1&gt;/1')}${local('x', 'OTHER')}<cd>x</cd><text L="nl">A</text>`,
  );
  expect(readSet(kept, 'SOFT').map(({ id }) => id)).toEqual(['set', 'set/<1>/1']);
  const again = withSetIds(kept, { list: 'SOFT', ids: ['set', 'b'], version: '4' });
  expect(again.match(/<version>[^<]*</g)).toEqual(['<version>4<']);
});

it('reads a thousand parts in one walk', () => {
  const many = message(...Array.from({ length: 1000 }, (_, at) => part(number(at), stop(at).repeat(20))));
  expect(readSet(many, 'SOFT')).toHaveLength(1000);
});

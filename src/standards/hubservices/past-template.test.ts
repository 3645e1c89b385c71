import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutMessage, DEFAULT_LIMITS } from '../xml/index.ts';
import { readPastDeclaration } from './past-declaration.ts';
import { pastReader } from './past-template.ts';

const NAMESPACES =
  ' xmlns:c="http://www.ehealth.fgov.be/hubservices/core/v3" xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"';

interface Values {
  readonly patient: string;
  readonly id: string;
  readonly kind: string;
  readonly date: string;
  readonly time: string;
  readonly complete: string;
  readonly recorded: string;
  readonly author: string;
  readonly extra: string;
}

const header = ({ patient, id, kind, date, time, complete, recorded, author, extra }: Values): string =>
  `<c:kmehrheader><c:folder><c:patient><c:id S="INSS" SV="1.0">${patient}</c:id></c:patient><c:transaction><c:id S="ID-KMEHR" SV="1.0">1</c:id><c:id S="LOCAL" SL="H" SV="1.0">${id}</c:id><c:cd S="CD-TRANSACTION" SV="1.15">${kind}</c:cd>${extra}<c:date>${date}</c:date><c:time>${time}</c:time><c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${author}</k:id><k:cd S="CD-HCPARTY" SV="1.14">orghospital</k:cd></k:hcparty></c:author><c:iscomplete>${complete}</c:iscomplete><c:isvalidated>true</c:isvalidated><c:recorddatetime>${recorded}</c:recorddatetime></c:transaction></c:folder></c:kmehrheader>`;

const cut = (text: string, namespaces = NAMESPACES): CutMessage => ({
  ...{ at: 0, line: 1, name: 'kmehrheader', declaration: Buffer.alloc(0), namespaces },
  bytes: Buffer.from(text),
});

const good: Values = {
  ...{ patient: '80010100236', id: 'letter-1', kind: 'note', date: '2016-02-29', time: '10:00:00' },
  ...{ complete: 'true', recorded: '2016-02-29T10:00:00', author: '71000003', extra: '' },
};

const odd = (...texts: string[]) => fc.constantFrom(...texts);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replace(/[<&]/g, '')),
  odd(
    '',
    ' ',
    ' a ',
    'a  b',
    '\ta',
    'é',
    '&amp;',
    '&#65;',
    'a]]&gt;b',
    '<c:x/>',
    'a\r\nb',
    '\u0085a',
    '\u00a0a',
    '<![CDATA[a]]>',
    '<!--a-->b',
    'a>b',
  ),
);
const values: fc.Arbitrary<Values> = fc.record({
  patient: fc.oneof(odd('80010100236', '85073003328'), text),
  id: text,
  kind: fc.oneof(odd('note', 'labresult'), text),
  date: odd(
    '2016-02-29',
    '2015-02-29',
    '2016-2-1',
    '2016-01-01Z',
    ' 2016-01-01 ',
    '0000-01-01',
    '12016-01-01',
    '2016-13-01',
  ),
  time: odd('10:00:00', '24:00:00', '10:00', '10:00:00.5', '10:00:60', ' 10:00:00'),
  complete: odd('true', 'false', '1', '0', ' true ', 'TRUE', ''),
  recorded: odd('2016-02-29T10:00:00', '2015-02-29T10:00:00', '2016-02-29 10:00:00', '2016-02-29T10:00:00Z'),
  author: fc.oneof(odd('71000003', '71000102'), text),
  extra: odd(
    '',
    '<c:cd S="LOCAL" SL="x" SV="1.0">a</c:cd>',
    '<!-- <c:id>1</c:id> -->',
    '<c:cd S="LOCAL" SL="x" SV="1.0" DN="A &gt; b">c</c:cd>',
    '<c:cd S="LOCAL">',
  ),
});

describe('a reader that knows the shape of a declaration', () => {
  it('reads every declaration as it is read alone, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 12 }), (sequence) => {
        const reader = pastReader();
        for (const one of [good, ...sequence.flatMap((next) => [next, { ...good, id: next.id, date: next.date }])]) {
          const message = cut(header(one));
          expect(reader.read(message, DEFAULT_LIMITS)).toEqual(readPastDeclaration(message, DEFAULT_LIMITS));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not take the prefixes of one file for those of another', () => {
    const reader = pastReader();
    expect(reader.read(cut(header(good)), DEFAULT_LIMITS).ok).toBe(true);
    const swapped = NAMESPACES.replace('core/v3', 'core/v9');
    expect(reader.read(cut(header(good), swapped), DEFAULT_LIMITS).ok).toBe(false);
    const latin = { ...cut(header(good)), declaration: Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>') };
    expect(
      reader.read({ ...latin, bytes: Buffer.from(header({ ...good, id: 'é' }), 'latin1') }, DEFAULT_LIMITS),
    ).toMatchObject({
      request: { transaction: { id: [{ value: '1' }, { value: 'é' }] } },
    });
  });
});

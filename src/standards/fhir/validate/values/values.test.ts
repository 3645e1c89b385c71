import fhirpath from 'fhirpath';
import { describe, expect, it } from 'vitest';
import { formatOf } from './formats.ts';
import { isClean, isFilled } from './narrative.ts';
import { isUcum } from './ucum.ts';

describe('formats', () => {
  it.each([
    ['date', ['2026', '2026-02', '2024-02-29'], ['2026-02-29', '2026-13', '26', '2026-2-1', '0000', '']],
    [
      'dateTime',
      ['2026', '2026-10-12T10:15:00+02:00', '2026-10-12T10:15:00.123Z'],
      ['2026-10-12T10:15:00', '2026-10T10:15:00Z', '2026-10-12T24:00:00Z'],
    ],
    ['instant', ['2026-10-12T10:15:00Z'], ['2026-10-12', '2026-10-12T10:15:00+15:00']],
    ['time', ['23:59:59'], ['24:00:00', '10:15', '10:15:00Z']],
    ['code', ['a', 'a b'], ['', ' a', 'a ', 'a  b']],
    ['id', ['a.B-9'], ['', 'a_b', 'x'.repeat(65)]],
    ['uri', ['urn:x', 'http://a'], ['', 'a b']],
    ['oid', ['urn:oid:1.2.3'], ['1.2.3', 'urn:oid:3.1']],
    ['uuid', ['urn:uuid:00000000-0000-4000-8000-000000000000'], ['urn:uuid:0000']],
    ['string', ['x', ' x\n'], ['', ' ', '\u0000x']],
    ['base64Binary', ['QUJD', 'QUI=', 'QUJD\nQUJD'], ['', 'QUJ', 'Q===', '$$$$']],
    ['integer', [0, -5], [1.5, 2 ** 31]],
    ['positiveInt', [1], [0, -1]],
    ['unsignedInt', [0], [-1]],
    ['decimal', [1.5, -2], [Number.POSITIVE_INFINITY]],
  ] as const)('%s takes what it may hold, and nothing else', (code, good, bad) => {
    const format = formatOf(code);
    expect(good.filter((value) => !format?.accepts(value))).toEqual([]);
    expect(bad.filter((value) => format?.accepts(value))).toEqual([]);
  });
});

describe('narratives', () => {
  const div = (inside: string) => `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>`;

  it.each([
    ['words', 'griep &amp; &#233; &eacute; <b>x</b><br/>'],
    ['a table', '<table border="1"><tr><td colspan="2">x</td></tr></table>'],
    ['a picture inside', '<img src="#foto" alt="foto"/>'],
    ['a remark', '<!-- by hand --><p class="a">x</p>'],
  ])('with %s are clean', (_what, inside) => expect(isClean(div(inside))).toBe(true));

  it.each([
    ['a script', '<script>x</script>'],
    ['a form', '<form><input/></form>'],
    ['an event', '<p onclick="x">x</p>'],
    ['an address that runs', '<a href="javascript:x">x</a>'],
    ['a style that fetches', '<p style="background:url(http://x)">x</p>'],
    ['a frame', '<iframe src="http://x"></iframe>'],
    ['tags that cross', '<b><i>x</b></i>'],
    ['a tag left open', '<p>x'],
    ['a bare ampersand', 'a & b'],
    ['a bare bracket', 'a < b'],
    ['a section of characters', '<![CDATA[x]]>'],
    ['an instruction', '<?x y?>'],
  ])('with %s are not', (_what, inside) => expect(isClean(div(inside))).toBe(false));

  it('need a root of their own and nothing beside it', () => {
    expect(isClean('<div>x</div>')).toBe(false);
    expect(isClean(`${div('x')}<p>y</p>`)).toBe(false);
    expect(isClean(`<!DOCTYPE x>${div('x')}`)).toBe(false);
  });

  it('need words or a picture', () => {
    expect([isFilled(div(' ')), isFilled(div('x')), isFilled(div('<img src="#a" alt=""/>'))]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('take no time when they are long and broken', () => {
    expect(isClean(div(`<p ${'a="b" '.repeat(100_000)}`))).toBe(false);
    expect(isClean(div(`<!--${'-'.repeat(500_000)}`))).toBe(false);
  });
});

describe('units', () => {
  const units = [
    'mg/dL',
    '10*3/uL',
    '%',
    'mmol/L',
    '{score}',
    '[IU]/mL',
    'U/L',
    '/min',
    'mm[Hg]',
    'g/(24.h)',
    'kg.m/s2',
    'mL/min/{1.73_m2}',
    '10^9/L',
    'm-1',
    "[arb'U]/mL",
    'L/(min.m2)',
    'ng{FEU}/mL',
    'cal_[20]',
  ];
  const others = [
    '',
    'mg per dl',
    'foo',
    'mg/',
    '//',
    '(mg',
    'mg)',
    '()',
    'mg/dl/',
    'µg',
    '{a',
    'constructor',
    '__proto__',
    'm..s',
    'k%',
    '('.repeat(90),
    'm'.repeat(500),
  ];

  it('are told from what is none', () => {
    expect(units.filter((unit) => !isUcum(unit))).toEqual([]);
    expect(others.filter(isUcum)).toEqual([]);
  });

  it('are those of the library of the NLM, for what laboratories write', () => {
    const { ucumUtils } = fhirpath;
    const pieces = [
      'mg',
      'ug',
      'mmol',
      'L',
      'dL',
      'mL',
      '10*3',
      '10*9',
      '%',
      '{cells}',
      '[IU]',
      'U',
      'min',
      'h',
      'kg',
      'm2',
      'zz',
    ];
    for (const one of pieces) {
      for (const other of pieces) {
        for (const code of [one, `${one}/${other}`, `/${other}`, `${one}.${other}/${one}`])
          expect([code, isUcum(code)]).toEqual([code, ucumUtils.validateUnitString(code, false).status === 'valid']);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import * as x from './index.ts';

const NAMESPACE = 'urn:zoo';

const ANIMAL = x.attributed('animal', x.STRING, { kind: x.required('kind', x.oneOfCodes('kinds', ['cat', 'dog'])) });
const ZOO = x.record(
  'zoo',
  x.sequence({ name: x.one(x.STRING), opened: x.optional(x.DATE), note: x.nillable(x.optional(x.STRING)) }),
  x.repeated('parts', x.oneOf({ animal: x.one(ANIMAL), plant: x.one(x.STRING) })),
  x.repeated('meals', x.inOrder(x.sequence({ hour: x.optional(x.UNSIGNED_INT), food: x.one(x.STRING) }))),
  x.sequence({ seal: x.optional(x.foreign('seal')) }),
);

const ROOT = { name: 'zoo', namespace: NAMESPACE, type: ZOO };
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

const read = (content: string) => readWhole(`<zoo xmlns="${NAMESPACE}" xmlns:xsi="${XSI}">${content}</zoo>`);

function readWhole(source: string) {
  const result = x.readDocument(source, {
    root: 'zoo',
    type: ZOO,
    namespace: NAMESPACE,
    limits: DEFAULT_LIMITS,
    mostFaults: 9,
  });
  if (!result.ok) throw new Error(result.problem.text);
  return result.value;
}

const codes = (content: string) =>
  read(content).faults.map(({ code, element, about }) => `${code} ${element} ${about}`);

const GOOD =
  '<name>Antwerp</name><animal kind="cat">Tom</animal><plant>fern</plant><animal kind="dog">Rex</animal>' +
  '<hour>8</hour><food>hay</food><food>corn</food><hour>18</hour><food>fish</food>';

describe('reading', () => {
  it('keeps the order of a repeated choice, and the runs of a repeated group', () => {
    expect(read(GOOD)).toMatchObject({
      faultCount: 0,
      value: {
        name: 'Antwerp',
        parts: [{ animal: { kind: 'cat', value: 'Tom' } }, { plant: 'fern' }, { animal: { kind: 'dog' } }],
        meals: [{ hour: '8', food: 'hay' }, { food: 'corn' }, { hour: '18', food: 'fish' }],
      },
    });
  });

  it('says what is missing, wrong or in the wrong place', () => {
    expect(codes('<animal kind="cow">Bella</animal>')).toEqual([
      'unexpected-element animal name',
      'wrong-attribute animal kind',
    ]);
    expect(codes('')).toEqual(['missing-element zoo name']);
    expect(codes(GOOD.replace('<plant>', '<opened>soon</opened><plant>'))[1]).toBe('wrong-value opened xsd:date');
    expect(codes(GOOD.replace(' kind="cat"', ' tone="blue"'))).toEqual([
      'unknown-attribute animal tone',
      'missing-attribute animal kind',
    ]);
  });

  it.each([
    ['a word of the language as truth', x.BOOLEAN, 'constructor'],
    ['a space that is none in XML', x.DATE, '\u00a02026-11-25'],
    ['a number without end', x.UNSIGNED_INT, '1'.repeat(5_000_000)],
    ['a year without end', x.YEAR_ONLY, '1'.repeat(5_000_000)],
    ['a language without end', x.LANGUAGE, 'a-'.repeat(2_000_000)],
  ])('refuses %s', (_, type, text) => {
    expect(type.read(text)).toBeUndefined();
  });

  it('says once that words stand between elements, however many pieces they came in', () => {
    expect(codes(GOOD.replace('<plant>', `${'word<!-- -->'.repeat(1000)}<plant>`))).toEqual(['unexpected-text zoo ']);
  });

  it('knows no nil where a value must be', () => {
    expect(codes(GOOD.replace('<plant>', '<plant xsi:nil="true">'))).toEqual(['unknown-attribute plant nil']);
  });

  it('says once what is missing, and every stranger', () => {
    expect(codes('<animal kind="cat">Tom</animal><rock/><plant>fern</plant><moss/>')).toEqual([
      'unexpected-element animal name',
      'unexpected-element rock name',
      'unexpected-element moss name',
    ]);
  });

  it('keeps what it has no place for, in its place', () => {
    const { value, faults } = read(GOOD.replace('<plant>', '<rock size="2"><moss>green</moss></rock><plant>'));
    expect(faults).toHaveLength(1);
    expect(value.parts?.[1]).toEqual({
      other: {
        name: 'rock',
        namespace: NAMESPACE,
        attributes: { size: '2' },
        nodes: [{ name: 'moss', namespace: NAMESPACE, attributes: {}, nodes: ['green'] }],
      },
    });
  });

  it('an element of another namespace is a stranger, whatever its name', () => {
    const { value, faultCount } = read(
      GOOD.replace('<plant>', '<animal xmlns="urn:other" kind="cat">Tim</animal><plant>'),
    );
    expect(faultCount).toBe(1);
    expect(value.parts?.[1]).toMatchObject({ other: { name: 'animal', namespace: 'urn:other' } });
  });

  it('an element out of its order still says what it says', () => {
    const { value, faultCount } = read(`${GOOD.replace('<name>Antwerp</name>', '')}<name>Late</name>`);
    expect(faultCount).toBeGreaterThan(0);
    expect(value.name).toBe('Late');
  });

  it('an element that says it is nil needs no value', () => {
    expect(codes(GOOD.replace('</name>', '</name><note xsi:nil="true"/>'))).toEqual([]);
  });

  it('another root is a fault', () => {
    const options = { root: 'zoo', type: ZOO, namespace: NAMESPACE, limits: DEFAULT_LIMITS, mostFaults: 1 };
    expect(x.readDocument('<park/>', options)).toMatchObject({
      value: { faults: [{ code: 'unexpected-element', about: 'zoo' }] },
    });
  });
});

describe('writing', () => {
  const { value } = read(`${GOOD}<seal><wax xmlns="urn:wax" a="1">red</wax></seal>`);

  it('gives back what was read, foreign elements too', () => {
    const again = readWhole(x.writeDocument(ROOT, value));
    const bare = (one: unknown) => JSON.stringify(one, (key, part) => (key === 'at' ? undefined : part));
    expect(again.faultCount).toBe(0);
    expect(bare(again.value)).toBe(bare(value));
  });

  it.each([
    ['a missing element', { ...value, name: undefined }],
    ['a value of the wrong form', { ...value, opened: 'soon' }],
    ['a code that is not in the list', { ...value, parts: [{ animal: { kind: 'cow', value: 'Bella' } }] }],
    ['a missing attribute', { ...value, parts: [{ animal: { value: 'Bella' } }] }],
    [
      'what was kept for display only',
      { ...value, parts: [{ other: { name: 'rock', namespace: '', attributes: {}, nodes: [] } }] },
    ],
  ])('refuses %s', (_, wrong) => {
    expect(() => x.writeDocument(ROOT, wrong)).toThrow(x.NotWritable);
  });
});

describe('a declaration', () => {
  it('that can be read in two ways is refused', () => {
    const twice = x.record(
      'twice',
      x.choice(x.sequence({ a: x.one(x.STRING), b: x.one(x.STRING) }), x.sequence({ a: x.one(x.STRING) })),
    );
    const options = { root: 'twice', type: twice, namespace: '', limits: DEFAULT_LIMITS, mostFaults: 1 };
    expect(() => x.readDocument('<twice/>', options)).toThrow('not deterministic');
  });
});

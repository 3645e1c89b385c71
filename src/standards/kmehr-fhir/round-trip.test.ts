import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM } from '../kmehr/declaration/item.ts';
import { type Item, type KmehrMessage, readKmehr, validateKmehr, writeKmehr } from '../kmehr/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { arbitraryOf, plainText } from '../xml-model/testing/arbitrary.ts';
import { fhirToKmehr, kmehrToFhir } from './index.ts';
import type { Made } from './made.ts';

const messageOf = (text: string): KmehrMessage => {
  const read = readKmehr(Buffer.from(text), DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.problem.text);
  return read.value.message;
};
const toFhir = (message: KmehrMessage): Made => {
  const [bundle] = kmehrToFhir(message, { shape: 'careset', language: 'fr' }).bundles;
  if (!bundle) throw new Error('no bundle');
  return bundle;
};
const idOf = ({ header }: KmehrMessage): string | undefined => header?.id?.[0]?.value;

function back(bundle: Made, id: string | undefined) {
  const made = fhirToKmehr(JSON.stringify(bundle), { language: 'fr', id });
  if (!made.ok) throw new Error(made.reason);
  return made;
}

const resources = (bundle: Made, ...types: readonly string[]): readonly Made[] =>
  (bundle.entry as readonly { readonly resource: Made }[])
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => types.includes(resourceType));

const ANY = [
  'Immunization',
  'AllergyIntolerance',
  'Condition',
  'Procedure',
  'MedicationStatement',
  'Patient',
  'Practitioner',
];

const FILES = [
  'corpora/valid/kmehr/vaccination.xml',
  'corpora/valid/kmehr/sumehr.xml',
  'corpora/valid/kmehr-fhir/vaccinations.xml',
  'corpora/valid/kmehr-fhir/allergies.xml',
];

describe('what both standards can say survives both ways', () => {
  it.each(FILES)('%s', (file) => {
    const message = messageOf(readFileSync(file, 'utf8'));
    const first = toFhir(message);
    const again = toFhir(messageOf(writeKmehr(back(first, idOf(message)).message)));
    const kept = ANY.filter((type) => type !== 'MedicationStatement');
    expect(resources(again, ...kept).map(plain)).toEqual(resources(first, ...kept).map(plain));
  });

  it('the name of a vaccine without a code, in a summary too', () => {
    const source = messageOf(readFileSync('corpora/valid/kmehr/vaccination.xml', 'utf8'));
    const item = (kind: string, text: string): Item => ({
      cd: [{ scheme: 'CD-ITEM', version: '1.0', value: kind }],
      content: [{ text: [{ language: 'fr', value: text }] }],
    });
    const first = toFhir(withItems(source, [item('vaccine', 'Fièvre jaune'), item('adr', 'Latex')]));
    const message = messageOf(writeKmehr(back(first, idOf(source)).message));
    expect(resources(toFhir(message), 'Immunization')).toMatchObject([{ vaccineCode: { text: 'Fièvre jaune' } }]);
  });

  it('the hour that comes twice when clocks go back', () => {
    const source = messageOf(readFileSync('corpora/valid/kmehr/vaccination.xml', 'utf8'));
    const vaccine: Item = { cd: [{ scheme: 'CD-ITEM', version: '1.0', value: 'vaccine' }] };
    for (const recorddatetime of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      const first = toFhir(withItems(source, [{ ...vaccine, recorddatetime }]));
      const again = toFhir(messageOf(writeKmehr(back(first, idOf(source)).message)));
      const [one] = resources(again, 'Immunization');
      expect(new Date(String(one?.recorded))).toEqual(new Date(recorddatetime));
    }
  });

  it('any vaccination and allergy', { timeout: 120_000 }, () => {
    const source = messageOf(readFileSync('corpora/valid/kmehr/vaccination.xml', 'utf8'));
    const itemOf = (...kinds: readonly string[]) =>
      fc.tuple(fc.constantFrom(...kinds), arbitraryOf(ITEM, plainText) as fc.Arbitrary<Item>).map(
        ([kind, { author: _, id: __, content = [], ...item }]): Item => ({
          ...item,
          cd: [{ scheme: 'CD-ITEM', version: '1.0', value: kind }],
          content: kind === 'vaccine' ? content : content.filter(({ text }) => text !== undefined),
        }),
      );
    // Both kinds together come back as a summary, which has no room for the name of a coded vaccine.
    const items = fc.oneof(
      fc.array(itemOf('vaccine'), { minLength: 1, maxLength: 3 }),
      fc.array(itemOf('allergy', 'adr'), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(items, (some) => {
        const first = toFhir(withItems(source, some));
        if (resources(first, ...ANY.slice(0, 2)).length === 0) return;
        const again = toFhir(back(first, idOf(source)).message);
        expect(resources(again, ...ANY.slice(0, 2)).map(plain)).toEqual(
          resources(first, ...ANY.slice(0, 2)).map(plain),
        );
      }),
      { numRuns: 40 },
    );
  });
});

/** The same message with other items. */
const withItems = (message: KmehrMessage, items: readonly Item[]): KmehrMessage => ({
  ...message,
  folder: (message.folder ?? []).map((folder) => ({
    ...folder,
    transaction: (folder.transaction ?? []).map((one) => ({ ...one, parts: items.map((item) => ({ item })) })),
  })),
});

/** A time in another zone is the same; ids are made from places, which items that are not converted leave. */
const plain = ({ id: _, ...made }: Made): unknown =>
  JSON.parse(JSON.stringify(made), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value,
  );

describe('a message made from FHIR', () => {
  it.each(FILES)('of %s passes our own rules', (file) => {
    const message = messageOf(readFileSync(file, 'utf8'));
    const { message: made } = back(toFhir(message), idOf(message));
    const { findings } = validateKmehr(Buffer.from(writeKmehr(made)), DEFAULT_LIMITS, 'en');
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, path }) => `${rule} ${path}`)).toEqual(
      [],
    );
  });
});

/** Our definitions against those of HL7 Belgium, path by path. */
import { describe, expect, it } from 'vitest';
import { ownStructures, type StructureDefinition } from './index.ts';
import { compareStructures, type Difference } from './testing/compare-structures.ts';
import { testFhirBase } from './testing/fhir-base.ts';
import { areOfficialThere, officialStructures } from './testing/official-structures.ts';

interface Deviation {
  readonly reason: string;
  readonly holds: (one: Difference) => boolean;
}

const HL7_EXTENSIONS =
  /^(Patient\.extension:(nationality|birthPlace|socialGender)|Patient\.birthDate\.extension:birthTime|Address\.line\.extension:(Streetname|Housenumber|Postbox))\./;

const DEVIATIONS: readonly Deviation[] = [
  {
    reason: 'The guide repeats what an extension of HL7 is made of; ours names its definition, which is followed.',
    holds: ({ id, fact, ours }) => fact === 'element' && ours === 'absent' && HL7_EXTENSIONS.test(id),
  },
];

const own = ownStructures(testFhirBase);

describe.skipIf(!areOfficialThere)('our definitions and the published ones', () => {
  const official = areOfficialThere ? officialStructures() : new Map<string, StructureDefinition>();
  const all = own.flatMap((ours) => {
    const theirs = official.get(ours.url);
    return theirs ? compareStructures(ours, theirs) : [];
  });

  it('each of ours is published', () => {
    expect(own.map(({ url }) => url).filter((url) => !official.has(url))).toEqual([]);
  });

  it('say the same of every path, but for what the table names', () => {
    expect(all.filter((one) => !DEVIATIONS.some(({ holds }) => holds(one)))).toEqual([]);
  });

  it.each(own)('the elements of $name stand in the published order', ({ url, snapshot }) => {
    const ids = (elements: readonly { readonly id: string }[] = []) => elements.map(({ id }) => id);
    const here = ids(snapshot.element);
    const there = ids(official.get(url)?.snapshot.element);
    expect(here.filter((id) => there.includes(id))).toEqual(there.filter((id) => here.includes(id)));
  });

  it.each(DEVIATIONS)('still deviates: $reason', ({ holds }) => {
    expect(all.some(holds)).toBe(true);
  });

  it('sees a fact that differs', () => {
    const [patient] = own.filter(({ name }) => name === 'BePatient');
    const theirs = official.get(patient?.url ?? '');
    if (!patient || !theirs) throw new Error('no patient');
    const element = patient.snapshot.element.map((one) => (one.id === 'Patient.name' ? { ...one, max: '1' } : one));
    const seen = compareStructures({ ...patient, snapshot: { element } }, theirs).filter(({ fact }) => fact === 'max');
    expect(seen).toEqual([{ name: 'BePatient', id: 'Patient.name', fact: 'max', ours: '"1"', theirs: '"*"' }]);
  });
});

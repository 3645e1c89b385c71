/** A synthetic patient of the public sample as the Belgian caresets say it; what no careset here holds is counted by its type. */
import { spawnSync } from 'node:child_process';
import { allergyOf, resultOf, vaccinationOf } from '../acceptance/fhir-resources.ts';

// biome-ignore lint/suspicious/noExplicitAny: other people's files
type Foreign = any;

export interface SyntheaPatient {
  /** Made for the vault, each about this SSIN. */
  readonly resources: readonly { readonly resourceType: string }[];
  /** How many of each type were left out. */
  readonly notServed: Readonly<Record<string, number>>;
}

const OTHER = {
  system: 'https://www.ehealth.fgov.be/standards/fhir/vaccination/CodeSystem/be-cs-vaccine-code',
  code: 'other',
};
const numbered = ({ id }: Foreign) => [{ system: 'https://synthea.example', value: String(id) }];

const isLaboratory = ({ category = [] }: Foreign): boolean =>
  category.some(({ coding = [] }: Foreign) => coding.some(({ code }: Foreign) => code === 'laboratory'));

type Make = (resource: Foreign, ssin: string) => { readonly resourceType: string } | undefined;

const BY_TYPE: Readonly<Record<string, Make>> = {
  Immunization: (one, ssin) =>
    vaccinationOf(ssin, {
      identifier: numbered(one),
      status: one.status,
      vaccineCode: { coding: [OTHER, ...one.vaccineCode.coding], text: one.vaccineCode.text },
      occurrenceDateTime: one.occurrenceDateTime,
      recorded: one.occurrenceDateTime,
    }),
  AllergyIntolerance: (one, ssin) =>
    allergyOf(ssin, { identifier: numbered(one), code: one.code, recordedDate: one.recordedDate.slice(0, 10) }),
  Observation: (one, ssin) =>
    isLaboratory(one)
      ? resultOf(ssin, {
          identifier: numbered(one),
          ...{ status: one.status, category: one.category, code: one.code, effectiveDateTime: one.effectiveDateTime },
          ...{ valueQuantity: one.valueQuantity, valueCodeableConcept: one.valueCodeableConcept },
        })
      : undefined,
};

export function readSyntheaPatient(file: string, ssin: string): SyntheaPatient {
  const { stdout } = spawnSync('bzip2', ['-dc', file], { maxBuffer: 1 << 30 });
  const { entry } = JSON.parse(stdout.toString()) as Foreign;
  const resources: { readonly resourceType: string }[] = [];
  const notServed: Record<string, number> = {};
  for (const { resource } of entry) {
    const made = BY_TYPE[resource.resourceType]?.(resource, ssin);
    if (made) resources.push(made);
    else if (resource.resourceType !== 'Patient')
      notServed[resource.resourceType] = (notServed[resource.resourceType] ?? 0) + 1;
  }
  return { resources, notServed };
}

/** As much of the Belgian value sets as our own documents use. */
import type { ValueSet } from '../../definitions/index.ts';

const BE = 'https://www.ehealth.fgov.be/standards/fhir/';
const SCT = 'http://snomed.info/sct';

const setOf = (
  name: string,
  ...includes: readonly (readonly [system: string, ...codes: readonly string[]])[]
): ValueSet => ({
  resourceType: 'ValueSet',
  url: BE + name,
  name: name.replaceAll(/\W/g, ''),
  status: 'active',
  compose: {
    include: includes.map(([system, ...codes]) => ({ system, concept: codes.map((code) => ({ code })) })),
  },
});

export const belgianSets: readonly ValueSet[] = [
  setOf(
    'vaccination/ValueSet/be-vs-vaccine-code',
    [SCT, '1181000221105', '871895005', '787859002'],
    [`${BE}vaccination/CodeSystem/be-cs-vaccine-code`, 'other'],
  ),
  setOf(
    'vaccination/ValueSet/be-vs-vaccination-status-reason',
    ['http://terminology.hl7.org/CodeSystem/v3-ActReason', 'IMMUNE', 'MEDPREC', 'OSTOCK', 'PATOBJ'],
    [`${BE}vaccination/CodeSystem/be-cs-vaccination-status-reason`, 'OTHER', 'ALLERGY'],
  ),
  setOf('vaccination/ValueSet/be-vs-vaccination-bodysite', [SCT, '35259002', '50092008']),
  setOf('vaccination/ValueSet/be-vs-vaccination-administration-route', [
    `${BE}vaccination/CodeSystem/be-cs-vaccination-administration-route`,
    ...['IM', 'SC', 'Oral'],
  ]),
  setOf('vaccination/ValueSet/be-vs-vaccination-confirmation-status', [
    `${BE}vaccination/CodeSystem/be-cs-vaccination-confirmation-status`,
    ...['confirmed', 'unconfirmed', 'other'],
  ]),
  setOf('vaccination/ValueSet/be-vs-care-location', [
    `${BE}vaccination/CodeSystem/be-cs-care-location`,
    ...['hospital', 'patient-home', 'workplace'],
  ]),
  setOf('core-clinical/ValueSet/be-vs-reaction-manifestation-code', [SCT, '386661006', '41291007']),
  setOf('core-clinical/ValueSet/be-vs-laterality', [SCT, '7771000', '24028007', '51440002']),
  setOf('terminology/ValueSet/be-vs-laterality', [SCT, '7771000', '24028007', '51440002']),
  setOf('core/ValueSet/be-civilstate', ['http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', 'D', 'M', 'S', 'W']),
  setOf('allergy/ValueSet/be-riskmanifestation', [SCT, '39579001', '43116000']),
  setOf('allergy/ValueSet/be-exposureroute', [SCT, '447694001', '6064005', '26643006']),
  setOf('lab/ValueSet/be-vs-coded-annotation-types', [
    `${BE}lab/CodeSystem/be-cs-coded-annotation-types`,
    'lab-test-accreditation',
  ]),
];

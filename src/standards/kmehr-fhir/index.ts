/** KMEHR and FHIR: each message in the other standard, with an account of what it could not carry. */

export { fhirToKmehr, type ToKmehr, type ToKmehrOptions, type ToKmehrRefusal } from './fhir-to-kmehr.ts';
export { type ItemCareset, type ItemCaresets, itemsAsCaresets } from './items-as-caresets.ts';
export { kmehrToFhir, type Shape, shapes, type ToFhir, type ToFhirOptions } from './kmehr-to-fhir.ts';
export type { Lost, LostReason } from './lost.ts';

/** Resources of the Belgian caresets, the same as those of the acceptance suite. */
export { ALLERGY, allergyOf, resultOf, VACCINATION, vaccinationOf } from '../../acceptance/fhir-resources.ts';

/** Resources of the Belgian caresets, the same as those of the acceptance suite. */
export { allergyOf, resultOf, vaccinationOf } from '../../acceptance/fhir-resources.ts';

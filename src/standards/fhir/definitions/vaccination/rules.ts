/** The four rules of a vaccination as a whole. Source: hl7.fhir.be.vaccination 1.1.2, be-rule-vaccination-1 to 4. */
import type { Change } from '../table/profile-table.ts';
import { canonical, namingSystem, rule, SNOMED_CT, valueSet } from '../table/words.ts';

/** 787859002 is SNOMED CT's code for a vaccine of which nothing more is said. */
const otherHasText =
  `(vaccineCode.coding.where(code = 'other').exists() or vaccineCode.coding.where(code = '787859002' and ` +
  `system = '${SNOMED_CT}').exists() ) implies vaccineCode.text.exists()`;

const coded =
  `(extension('${canonical('vaccination/be-ext-administeredProduct')}').extension('coded')` +
  `.select($this.value as CodeableConcept))`;
const PRODUCT_SYSTEMS = [
  namingSystem('medication/be-ns-cnk-codes'),
  namingSystem('medication/be-ns-cti-extended-code'),
  'http://whocc.no/atc',
];
const productSystem = [
  `${coded}.exists().not()`,
  ...PRODUCT_SYSTEMS.map((system) => `${coded}.coding.where(system = '${system}').exists()`),
].join(' or ');

const reactionCode =
  `reaction.detail.empty() or reaction.detail.resolve().code` +
  `.memberOf('${valueSet('core-clinical/be-vs-reaction-manifestation-code')}').anyTrue()`;

const places = 'encounter.resolve().location';
const placeType =
  `encounter.empty() or ${places}.empty() or ${places}.location.resolve().type.empty() or ` +
  `${places}.location.resolve().type.coding.memberOf('${valueSet('vaccination/be-vs-care-location')}').anyTrue()`;

export const vaccinationRules: readonly Change[] = [
  rule('be-rule-vaccination-1', otherHasText),
  rule('be-rule-vaccination-2', productSystem),
  rule('be-rule-vaccination-3', reactionCode),
  rule('be-rule-vaccination-4', placeType),
];

/** The words of which rows are made. */
import type { BindingStrength } from '../structure-definition.ts';
import type { Change } from './profile-table.ts';
import { type RuleKey, ruleTexts } from './rule-texts.ts';

const BE = 'https://www.ehealth.fgov.be/standards/fhir';
const HL7 = 'http://hl7.org/fhir';

/** `core/x` is Belgian, `x` is HL7's. */
const addressOf = (kind: string) => (name: string) => {
  const [guide, id] = name.split('/');
  return id === undefined ? `${HL7}/${kind}/${guide}` : `${BE}/${guide}/${kind}/${id}`;
};
export const canonical = addressOf('StructureDefinition');
export const namingSystem = addressOf('NamingSystem');
export const codeSystem = addressOf('CodeSystem');
export const valueSet = addressOf('ValueSet');

export const SNOMED_CT = 'http://snomed.info/sct';

export const MS = { mustSupport: true } as const satisfies Change;

export const oneOf = (...codes: readonly string[]): Change => ({ type: codes.map((code) => ({ code })) });
export const typed = (code: string, profile: string): Change => ({ type: [{ code, profile: [canonical(profile)] }] });
export const extension = (profile: string): Change => typed('Extension', profile);
export const reference = (...targets: readonly string[]): Change => ({
  type: [{ code: 'Reference', targetProfile: targets.map(canonical) }],
});

const bound =
  (strength: BindingStrength) =>
  (set: string): Change => ({ binding: { strength, valueSet: valueSet(set) } });
export const required = bound('required');
export const extensible = bound('extensible');
export const preferred = bound('preferred');
export const example = bound('example');

/** Slices told apart by the value at a path. */
export const slicedBy = (path: string): Change => ({
  slicing: { discriminator: [{ type: 'value', path }], rules: 'open' },
});
export const slicedByType: Change = { slicing: { discriminator: [{ type: 'type', path: '$this' }], rules: 'open' } };

/** FHIRPath that must be true. What a person reads when it is not stands in rule-texts.ts. */
export const rule = (key: RuleKey, expression: string): Change => ({
  constraint: [{ key, severity: 'error', human: ruleTexts[key].en, expression }],
});

export { type FhirBase, readFhirBase } from './fhir-base.ts';
export { type Guide, guideOf, type OwnVersion } from './guides.ts';
export { ownStructures } from './own-structures.ts';
export type {
  BindingStrength,
  Constraint,
  DiscriminatorType,
  ElementBinding,
  ElementDefinition,
  ElementType,
  JsonValue,
  Slicing,
  SlicingRules,
  StructureDefinition,
} from './structure-definition.ts';
export { type RuleText, ruleTexts } from './table/rule-texts.ts';
export type { CodeSystem, CodeSystemConcept, SearchParameter, ValueSet, ValueSetInclude } from './term-definitions.ts';

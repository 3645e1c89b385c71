/** Parts of a resource instead of the whole, marked as such. Source: FHIR R4, "search" 3.1.1.5.8-3.1.1.5.9 (`_summary`, `_elements`). */
import type { Meta, Resource } from '../resources.ts';
import { isSearched, type SearchedType } from './parameters/table.ts';
import type { AnswerOptions } from './reading/answer-options.ts';

const words = (text: string): readonly string[] => text.split(' ');
const ALWAYS = words('resourceType id meta implicitRules');

/** Elements without which a resource would not be one. */
const MANDATORY: Readonly<Record<SearchedType, readonly string[]>> = {
  Immunization: words('status vaccineCode patient occurrenceDateTime occurrenceString'),
  AllergyIntolerance: words('patient'),
  Observation: words('status code'),
  DiagnosticReport: words('status code'),
  Specimen: [],
  ServiceRequest: words('status intent subject'),
  Media: words('status content'),
  Composition: words('status type date author title'),
  Bundle: words('type'),
  DocumentReference: words('status content'),
  Provenance: words('target recorded agent'),
  AuditEvent: words('type recorded agent source'),
  Patient: [],
  Practitioner: [],
  PractitionerRole: [],
  Organization: [],
};

/** Elements that the standard marks as summary. */
const SUMMARY: Readonly<Record<SearchedType, readonly string[]>> = {
  Immunization: words('status vaccineCode patient occurrenceDateTime occurrenceString primarySource isSubpotent'),
  AllergyIntolerance: words('identifier clinicalStatus verificationStatus type category criticality code patient'),
  Observation: words(
    'identifier basedOn partOf status code subject focus encounter effectiveDateTime effectivePeriod effectiveTiming effectiveInstant issued performer valueQuantity valueCodeableConcept valueString valueBoolean valueInteger valueRange valueRatio valueSampledData valueTime valueDateTime valuePeriod hasMember derivedFrom component',
  ),
  DiagnosticReport: words(
    'identifier basedOn status category code subject encounter effectiveDateTime effectivePeriod issued performer resultsInterpreter media',
  ),
  Specimen: words('identifier accessionIdentifier status type subject collection'),
  ServiceRequest: words(
    'identifier instantiatesCanonical instantiatesUri basedOn replaces requisition status intent category priority doNotPerform code orderDetail quantityQuantity quantityRatio quantityRange subject encounter occurrenceDateTime occurrencePeriod occurrenceTiming asNeededBoolean asNeededCodeableConcept authoredOn requester performerType performer locationCode locationReference reasonCode reasonReference specimen bodySite patientInstruction',
  ),
  Media: words(
    'identifier basedOn partOf status type modality view subject encounter createdDateTime createdPeriod issued operator reasonCode device height width frames duration',
  ),
  Composition: words(
    'identifier status type category subject encounter date author title confidentiality custodian event',
  ),
  Bundle: words('identifier type timestamp total link entry signature'),
  DocumentReference: words(
    'masterIdentifier identifier status docStatus type category subject date author relatesTo description securityLabel content context',
  ),
  Provenance: words('target recorded agent'),
  AuditEvent: words('type subtype action recorded outcome outcomeDesc purposeOfEvent agent source entity'),
  Patient: words(
    'identifier active name telecom gender birthDate deceasedBoolean deceasedDateTime address managingOrganization link',
  ),
  Practitioner: words('identifier active name telecom address gender birthDate'),
  PractitionerRole: words('identifier active period practitioner organization code specialty location telecom'),
  Organization: words('identifier active type name'),
};

const SUBSETTED = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' };

type Parts = Pick<AnswerOptions, 'summary' | 'elements'>;

/** The names that stay, or whether a name does; nothing when all stay. */
function staying(type: SearchedType, { summary, elements }: Parts): ((name: string) => boolean) | undefined {
  const only = (names: readonly string[]) => {
    const kept = new Set([...ALWAYS, ...names]);
    return (name: string) => kept.has(name);
  };
  if (summary === 'text') return only(['text', ...MANDATORY[type]]);
  if (summary === 'data') return (name) => name !== 'text';
  if (summary === 'true') return only([...MANDATORY[type], ...SUMMARY[type]]);
  return elements ? only([...MANDATORY[type], ...elements]) : undefined;
}

/** Also what belongs to a primitive element: `_status` goes with `status`. */
export function subsetOf(resource: Resource, parts: Parts): Resource {
  const { resourceType, meta } = resource;
  const stays = isSearched(resourceType) ? staying(resourceType, parts) : undefined;
  if (!stays) return resource;
  const kept = Object.entries(resource).filter(([name]) => stays(name.startsWith('_') ? name.slice(1) : name));
  return { ...Object.fromEntries(kept), resourceType, meta: marked(meta) };
}

const marked = (meta: Meta = {}): Meta => ({ ...meta, tag: [...(meta.tag ?? []), SUBSETTED] });

/** Addresses that name one thing by two names, and the one that this house uses. Source: FHIR facts 1.1, 12.1, 12.2. */
const BE = 'https://www.ehealth.fgov.be/standards/fhir';

/** Value sets that moved from one guide to another: the first is the one kept here. */
const MOVED: readonly (readonly [kept: string, ...other: readonly string[]])[] = [
  ...[
    ...['be-vs-reaction-manifestation-code', 'be-vs-laterality', 'be-vs-bodysite', 'be-vs-problem-category'],
    ...['be-vs-problem-code', 'be-vs-problem-origin-type', 'be-vs-score', 'be-vs-scorecategory', 'be-vs-severity'],
    'be-vs-body-topography',
  ].map((name) => [`${BE}/terminology/ValueSet/${name}`, `${BE}/core-clinical/ValueSet/${name}`] as const),
  ...[
    ...['be-vs-vaccine-code', 'be-vs-vaccination-status-reason', 'be-vs-vaccination-administration-route'],
    ...['be-vs-vaccination-bodysite', 'be-vs-vaccination-reason-code', 'be-vs-vaccination-confirmation-status'],
  ].map((name) => [`${BE}/vaccination/ValueSet/${name}`, `${BE}/terminology/ValueSet/${name}`] as const),
  ...[
    ...['be-allergyintolerancecode', 'be-causativeagent', 'be-exposureroute', 'be-noallergy', 'be-riskmanifestation'],
    'be-vs-allergyintolerance-type',
  ].map((name) => [`${BE}/allergy/ValueSet/${name}`, `${BE}/terminology/ValueSet/${name}`] as const),
  ...['be-civilstate', 'be-contactperson', 'be-vs-cd-hcparty', 'be-vs-patient-relationship-type'].map(
    (name) => [`${BE}/core/ValueSet/${name}`, `${BE}/terminology/ValueSet/${name}`] as const,
  ),
  [
    `${BE}/core/ValueSet/be-vs-care-location`,
    ...[`${BE}/vaccination/ValueSet/be-vs-care-location`, `${BE}/terminology/ValueSet/be-vs-care-location`],
  ],
  [`${BE}/lab/ValueSet/be-vs-coded-annotation-types`, `${BE}/terminology/ValueSet/be-vs-coded-annotation-types`],
];

const SYSTEMS: readonly (readonly [kept: string, ...other: readonly string[]])[] = [
  ['http://whocc.no/atc', 'http://www.whocc.no/atc', 'https://www.whocc.no/atc', 'http://whocc.no/atc/'],
  ...['cnk-codes', 'cti-extended-code'].map(
    (name) =>
      [
        `${BE}/medication/NamingSystem/be-ns-${name}`,
        `${BE}/medication/NamingSystem/${name}`,
        `${BE}/terminology/NamingSystem/be-ns-${name}`,
        `http://www.ehealth.fgov.be/standards/fhir/medication/NamingSystem/be-ns-${name}`,
        `http://www.ehealth.fgov.be/standards/fhir/medication/NamingSystem/${name}`,
      ] as const,
  ),
  [
    `${BE}/core/CodeSystem/be-cs-care-location`,
    ...[`${BE}/vaccination/CodeSystem/be-cs-care-location`, `${BE}/terminology/CodeSystem/be-cs-care-location`],
  ],
  ...['cd-hcparty', 'cd-civilstate', 'cd-contact-person'].map(
    (name) => [`${BE}/core/CodeSystem/${name}`, `${BE}/terminology/CodeSystem/${name}`] as const,
  ),
  ...['administration-route', 'confirmation-status', 'status-reason'].map(
    (name) =>
      [
        `${BE}/vaccination/CodeSystem/be-cs-vaccination-${name}`,
        `${BE}/terminology/CodeSystem/be-cs-vaccination-${name}`,
      ] as const,
  ),
  [`${BE}/vaccination/CodeSystem/be-cs-vaccine-code`, `${BE}/terminology/CodeSystem/be-cs-vaccine-code`],
  ...['albert', 'be-cs-coded-annotation-types'].map(
    (name) => [`${BE}/lab/CodeSystem/${name}`, `${BE}/terminology/CodeSystem/${name}`] as const,
  ),
  ...['ssin', 'nihdi', 'cbe', 'ehp'].map(
    (name) => [`${BE}/core/NamingSystem/${name}`, `${BE}/NamingSystem/${name}`] as const,
  ),
  [`${BE}/core/NamingSystem/nihdi-organization`, `${BE}/NamingSystem/nihdi-organization`],
  [`${BE}/core/NamingSystem/nihdi-professional`, `${BE}/NamingSystem/nihdi-practitioner`],
];

const KEPT: ReadonlyMap<string, string> = new Map(
  [...MOVED, ...SYSTEMS].flatMap(([kept, ...others]) => others.map((other) => [other, kept] as const)),
);

/** The address by which this house knows what is meant; any other is given back as it is. */
export const keptAddress = (address: string): string => KEPT.get(address) ?? address;

/** `url|version` in its parts, moved addresses replaced. */
export function canonicalParts(canonical: string): { readonly url: string; readonly version?: string | undefined } {
  const at = canonical.indexOf('|');
  if (at < 0) return { url: keptAddress(canonical) };
  return { url: keptAddress(canonical.slice(0, at)), version: canonical.slice(at + 1) || undefined };
}

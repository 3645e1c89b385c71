/** One FHIR file for `zenne validate`: against which profile, and what is wrong. */
import type { Language } from '../../platform/text/index.ts';
import { readJson } from '../../standards/fhir/index.ts';
import {
  isObject,
  type JsonValue,
  type ProfileChoice,
  profilesFor,
  type Validation,
  type ValidationIssue,
} from '../../standards/fhir/validate/index.ts';
import { defaultProfiles } from '../fhir-defaults.ts';
import type { FhirValidator } from '../fhir-validator.ts';

/** An issue in one language. */
export interface FhirFinding extends Omit<ValidationIssue, 'text'> {
  readonly text: string;
}

export interface FhirReport extends Omit<Validation, 'issues'> {
  readonly resourceType: string | undefined;
  readonly profiles: readonly string[];
  /** What named the profiles; `option` is `--profile`. */
  readonly by: ProfileChoice['by'] | 'option';
  readonly findings: readonly FhirFinding[];
}

const OPENS_JSON = 0x7b;
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** By its first character that is no blank. */
export const looksLikeJson = (bytes: Uint8Array): boolean => bytes.find((byte) => !BLANKS.has(byte)) === OPENS_JSON;

const MOST = { bytes: 50_000_000, values: 5_000_000 } as const;
const NOT_JSON = {
  fr: 'Ce n’est pas du JSON que le réseau peut lire.',
  nl: 'Dit is geen JSON die het netwerk kan lezen.',
  en: 'This is not JSON that the network can read.',
  de: 'Das ist kein JSON, das das Netzwerk lesen kann.',
};

/** As the vault reads what is sent to it; what is wrong and where, when it is no such JSON. */
function read(bytes: Uint8Array): { readonly resource: JsonValue } | string {
  if (bytes.length > MOST.bytes) return 'too-large';
  const json = readJson(Buffer.from(bytes), { nodes: MOST.values });
  return json.ok ? { resource: json.value as JsonValue } : `${json.fault} ${json.line}:${json.column}`;
}

const unreadable = (expression: string, language: Language): FhirReport => ({
  ...{ resourceType: undefined, profiles: [], by: 'base', errors: 1, warnings: 0, unlisted: 0 },
  findings: [{ severity: 'error', type: 'structure', rule: 'json', expression, text: NOT_JSON[language], profile: '' }],
});

export function validateFhirFile(
  bytes: Uint8Array,
  { validator }: Pick<FhirValidator, 'validator'>,
  { profile, language }: { readonly profile: string | undefined; readonly language: Language },
): FhirReport {
  const sent = read(bytes);
  if (typeof sent === 'string') return unreadable(sent, language);
  const { resource } = sent;
  const object = isObject(resource) ? resource : {};
  const chosen = profilesFor(object, defaultProfiles);
  // Those in meta are followed by the validator itself, where they are known.
  const named = chosen.by === 'meta-profile' ? [] : chosen.profiles;
  const { issues, ...counts } = validator.validate(resource, { profiles: profile === undefined ? named : [profile] });
  return {
    resourceType: typeof object.resourceType === 'string' ? object.resourceType : undefined,
    profiles: profile === undefined ? chosen.profiles : [profile],
    by: profile === undefined ? chosen.by : 'option',
    ...counts,
    findings: issues.map((issue) => ({ ...issue, text: issue.text[language] })),
  };
}

/** One FHIR file for `zenne validate`: against which profile, and what is wrong. */
import type { Language } from '../../platform/text/index.ts';
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

const MOST_BYTES = 50_000_000;
const NOT_JSON = {
  fr: 'Le fichier n’est pas du JSON.',
  nl: 'Het bestand is geen JSON.',
  en: 'The file is not JSON.',
  de: 'Die Datei ist kein JSON.',
};

function readJson(bytes: Uint8Array): JsonValue | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const unreadable = (language: Language): FhirReport => ({
  ...{ resourceType: undefined, profiles: [], by: 'base', errors: 1, warnings: 0, unlisted: 0 },
  findings: [
    { severity: 'error', type: 'structure', rule: 'json', expression: '', text: NOT_JSON[language], profile: '' },
  ],
});

export function validateFhirFile(
  bytes: Uint8Array,
  { validator }: FhirValidator,
  { profile, language }: { readonly profile: string | undefined; readonly language: Language },
): FhirReport {
  const resource = readJson(bytes);
  if (resource === undefined) return unreadable(language);
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

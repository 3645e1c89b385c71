/**
 * The patient's choices as FHIR R4 Consent resources and back, in the shape of the Swiss PPQm templates, where a code says
 * which template each one is. Source: access rules 14.10. Ours: limits by kind of document, and the delay, as an extension.
 * Templates 303 (representative) and 304 (delegation) are not choices of this module; a file that holds one is refused.
 */
import type { EmergencyChoice } from './patient-limits.ts';

/** To whom a rule closes. `number` is a public one: NIHII, CBE or EHP. */
export type PolicyTarget =
  | { readonly person: string }
  | { readonly house: string }
  | { readonly profession: string }
  | { readonly everyone: true };

export interface PolicyRule {
  readonly target: PolicyTarget;
  /** CD-TRANSACTION; absent = everything. */
  readonly kind?: string | undefined;
  readonly onlyNew: boolean;
  /** Beats everything, emergency too: an exclusion rather than a limit. */
  readonly exclusion: boolean;
}

export interface PatientPolicy {
  readonly emergency: EmergencyChoice;
  readonly delayDays: number;
  readonly rules: readonly PolicyRule[];
}

const SYSTEMS = {
  template: 'urn:e-health-suisse:2015:policies:template-id',
  number: 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/nihdi',
  profession: 'https://www.ehealth.fgov.be/standards/fhir/core/CodeSystem/cd-hcparty',
  kind: 'https://www.ehealth.fgov.be/standards/fhir/core/CodeSystem/cd-transaction',
  reason: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
} as const;
const DELAY = 'urn:zenne:own-portal-delay-days';
const EXCLUSION = 'urn:zenne:exclusion';
/** Rules that a file may hold. */
export const MOST_RULES = 400;

const coding = (system: string, code: string) => ({ coding: [{ system, code }] });

const consent = (template: string, provision: object, extension: readonly object[] = []) => ({
  resourceType: 'Consent',
  ...(extension.length > 0 ? { extension } : {}),
  identifier: [{ system: SYSTEMS.template, value: template }],
  status: 'active',
  scope: coding('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'),
  category: [coding('http://terminology.hl7.org/CodeSystem/consentcategorycodes', 'infa')],
  policyRule: coding('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'OPTIN'),
  provision,
});

const emergencyProvision = (choice: EmergencyChoice) => ({
  type: choice === 'refused' ? 'deny' : 'permit',
  purpose: [{ system: SYSTEMS.reason, code: 'ETREAT' }],
  ...(choice === 'limited' ? { code: [coding(SYSTEMS.kind, 'sumehr')] } : {}),
});

function actorOf(target: PolicyTarget): object {
  const role = coding('http://terminology.hl7.org/CodeSystem/v3-ParticipationType', 'IRCP');
  if ('person' in target)
    return { role, reference: { type: 'Practitioner', identifier: { system: SYSTEMS.number, value: target.person } } };
  if ('house' in target)
    return { role, reference: { type: 'Organization', identifier: { system: SYSTEMS.number, value: target.house } } };
  const profession = 'profession' in target ? target.profession : 'every';
  return { role: coding(SYSTEMS.profession, profession), reference: { type: 'Group' } };
}

const templateOf = ({ target, onlyNew }: PolicyRule): string => (onlyNew ? '203' : 'person' in target ? '301' : '302');

const ruleConsent = (rule: PolicyRule) =>
  consent(
    templateOf(rule),
    {
      type: 'deny',
      actor: [actorOf(rule.target)],
      ...(rule.kind === undefined ? {} : { code: [coding(SYSTEMS.kind, rule.kind)] }),
    },
    rule.exclusion ? [{ url: EXCLUSION, valueBoolean: true }] : [],
  );

/** One Bundle: 201, 202, and one Consent a rule. It names no patient. */
export const toConsents = ({ emergency, delayDays, rules }: PatientPolicy) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    consent('201', { type: 'permit' }, [{ url: DELAY, valueInteger: delayDays }]),
    consent('202', emergencyProvision(emergency)),
    ...rules.map(ruleConsent),
  ].map((resource) => ({ resource })),
});

export type ReadPolicy = { readonly ok: true; readonly policy: PatientPolicy } | { readonly ok: false };

/** Reads what `toConsents` writes; whatever is not understood makes the whole file unread: half a choice is none. */
export function fromConsents(file: unknown): ReadPolicy {
  const entries = list(at(file, 'entry'));
  if (at(file, 'resourceType') !== 'Bundle' || entries.length > MOST_RULES + 2) return { ok: false };
  const parts = entries.map((entry) => partOf(at(entry, 'resource')));
  const delays = parts.flatMap((part) => (part && 'delayDays' in part ? [part.delayDays] : []));
  const emergencies = parts.flatMap((part) => (part && 'emergency' in part ? [part.emergency] : []));
  const rules = parts.flatMap((part) => (part && 'target' in part ? [part] : []));
  const [delayDays] = delays;
  const [emergency] = emergencies;
  const whole = parts.every(Boolean) && delays.length === 1 && emergencies.length === 1;
  if (!whole || delayDays === undefined || emergency === undefined) return { ok: false };
  return { ok: true, policy: { emergency, delayDays, rules } };
}

type Part = { readonly delayDays: number } | { readonly emergency: EmergencyChoice } | PolicyRule;

function partOf(resource: unknown): Part | undefined {
  if (at(resource, 'resourceType') !== 'Consent' || at(resource, 'status') !== 'active') return undefined;
  const [identifier] = list(at(resource, 'identifier'));
  const template = at(identifier, 'system') === SYSTEMS.template ? at(identifier, 'value') : undefined;
  const provision = at(resource, 'provision');
  if (template === '201') return delayOf(resource, provision);
  if (template === '202') return emergencyOf(provision);
  return ruleOf(resource, provision, template);
}

function delayOf(resource: unknown, provision: unknown): Part | undefined {
  const delayDays = at(extensionOf(resource, DELAY), 'valueInteger') ?? 0;
  const fits = typeof delayDays === 'number' && Number.isInteger(delayDays) && at(provision, 'type') === 'permit';
  return fits ? { delayDays } : undefined;
}

function emergencyOf(provision: unknown): Part | undefined {
  const kinds = kindsOf(provision);
  if (at(provision, 'type') === 'deny') return kinds.length === 0 ? { emergency: 'refused' } : undefined;
  if (at(provision, 'type') !== 'permit') return undefined;
  if (kinds.length === 0) return { emergency: 'allowed' };
  return kinds.length === 1 && kinds[0] === 'sumehr' ? { emergency: 'limited' } : undefined;
}

function ruleOf(resource: unknown, provision: unknown, template: unknown): PolicyRule | undefined {
  const actors = list(at(provision, 'actor'));
  const kinds = kindsOf(provision);
  const target = targetOf(actors[0]);
  // Templates 301 and 302 can also allow; here nothing is opened by a file.
  if (at(provision, 'type') !== 'deny' || actors.length !== 1 || kinds.length > 1 || !target) return undefined;
  const [kind] = kinds;
  if (kind !== undefined && typeof kind !== 'string') return undefined;
  const exclusion = at(extensionOf(resource, EXCLUSION), 'valueBoolean') === true;
  const rule = { target, onlyNew: template === '203', exclusion, ...(kind === undefined ? {} : { kind }) };
  return isSound(rule) && templateOf(rule) === template ? rule : undefined;
}

/** An exclusion closes everything to somebody; the default for new documents has no kind. */
const isSound = ({ target, kind, onlyNew, exclusion }: PolicyRule): boolean =>
  !(exclusion && (kind !== undefined || onlyNew || 'profession' in target || 'everyone' in target)) &&
  !(onlyNew && kind !== undefined);

function targetOf(actor: unknown): PolicyTarget | undefined {
  const reference = at(actor, 'reference');
  const type = at(reference, 'type');
  const number = at(at(reference, 'identifier'), 'value');
  if (type === 'Group') {
    const [role] = list(at(at(actor, 'role'), 'coding'));
    const code = at(role, 'code');
    if (at(role, 'system') !== SYSTEMS.profession || typeof code !== 'string') return undefined;
    return code === 'every' ? { everyone: true } : { profession: code };
  }
  if (typeof number !== 'string') return undefined;
  if (type === 'Practitioner') return { person: number };
  return type === 'Organization' ? { house: number } : undefined;
}

const kindsOf = (provision: unknown): unknown[] =>
  list(at(provision, 'code')).map((code) => at(list(at(code, 'coding'))[0], 'code') ?? null);

const extensionOf = (resource: unknown, url: string): unknown =>
  list(at(resource, 'extension')).find((each) => at(each, 'url') === url);

function at(value: unknown, name: string): unknown {
  const fields: Readonly<Record<string, unknown>> =
    value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

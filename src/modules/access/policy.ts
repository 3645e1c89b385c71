/** All choices of a patient as one file, and taking such a file over. Source: access rules 14.10. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../grants/index.ts';
import { partyByNumber } from '../people/index.ts';
import { emergencyChoices, MOST_DELAY_DAYS, readChoices, setChoices } from './choices.ts';
import { exclude } from './exclusions.ts';
import { addLimit, MOST_LIMITS } from './limits.ts';
import type { PatientPolicy, PolicyRule, PolicyTarget } from './rules/policy-consent.ts';
import type { LimitTarget } from './whom.ts';

interface RuleRow {
  kind: string | null;
  only_new: boolean;
  exclusion: boolean;
  person: string | null;
  house: string | null;
  profession: string | null;
}

// A person is named by one of its numbers.
const READ = statement(
  'access-read-policy',
  `SELECT r.kind, r.only_new, r.exclusion, r.profession, coalesce(i.nihii, i.cbe, i.ehp) AS house,
     (SELECT min(c.nihii) FROM people_v_caregiver c WHERE c.person_hash = r.person_hash) AS person
   FROM (SELECT DISTINCT ON (kind, only_new, exclusion, person_hash, institution, profession) * FROM (
         SELECT NULL AS kind, false AS only_new, true AS exclusion, person_hash, institution, NULL AS profession, declared_at
         FROM access_exclusion WHERE patient = ANY ($1) AND ended_at IS NULL
         UNION ALL SELECT kind, only_new, false, person_hash, institution, profession, declared_at
         FROM access_patient_limit WHERE patient = ANY ($1) AND ended_at IS NULL) decided
         ORDER BY kind, only_new, exclusion, person_hash, institution, profession, declared_at) r
     LEFT JOIN people_v_institution i USING (institution)
   ORDER BY r.declared_at, person, house, profession, kind LIMIT 400`,
);

export async function readPolicy(grant: RecordGrant): Promise<PatientPolicy> {
  const { tx, patients } = readGrant(grant);
  const { emergency, delay } = await readChoices(grant);
  const rows = await tx.run<RuleRow>(READ, [patients]);
  return { emergency, delayDays: delay.days, rules: rows.map(toRule) };
}

const toRule = ({ kind, only_new: onlyNew, exclusion, ...row }: RuleRow): PolicyRule => ({
  target: toTarget(row),
  onlyNew,
  exclusion,
  ...(kind === null ? {} : { kind }),
});

function toTarget({ person, house, profession }: Pick<RuleRow, 'person' | 'house' | 'profession'>): PolicyTarget {
  if (person !== null) return { person };
  if (house !== null) return { house };
  return profession === null ? { everyone: true } : { profession };
}

const printRule = ({ target, kind = '', onlyNew }: PolicyRule): string => JSON.stringify([target, kind, onlyNew]);

/** With what is closed already the file closes more than a patient may: a part of it would be lost. */
async function isTooMuch(grant: RecordGrant, rules: readonly PolicyRule[]): Promise<boolean> {
  const limits = [...(await readPolicy(grant)).rules, ...rules].filter(({ exclusion }) => !exclusion);
  return new Set(limits.map(printRule)).size > MOST_LIMITS;
}

/** Adds what the file closes and sets its two choices; what is closed already stays closed. All or nothing. */
export async function takePolicyOver(
  grant: RecordGrant,
  keys: KeyRing,
  { emergency, delayDays, rules }: PatientPolicy,
): Promise<'changed' | 'policy-invalid' | 'too-many-limits'> {
  const known = delayDays >= 0 && delayDays <= MOST_DELAY_DAYS && emergencyChoices.includes(emergency);
  const closers = await Promise.all(rules.map((rule) => closerOf(grant, keys, rule)));
  if (!known || !closers.every((closer) => closer !== undefined)) return 'policy-invalid';
  if (await isTooMuch(grant, rules)) return 'too-many-limits';
  for (const close of closers) await close();
  await setChoices(grant, keys, { emergency, delayDays });
  discloseUnder(grant, { count: rules.length + 1 });
  return 'changed';
}

/** What carries the rule out; nothing when it names somebody unknown. */
async function closerOf(
  grant: RecordGrant,
  keys: KeyRing,
  { target, kind, onlyNew, exclusion }: PolicyRule,
): Promise<(() => Promise<string>) | undefined> {
  const found = await partyOf(grant, target);
  if (!found) return undefined;
  const { name, meant } = found;
  if (!exclusion) return () => addLimit(grant, keys, { target: meant, kind, onlyNew });
  return 'personHash' in meant || 'institution' in meant ? () => exclude(grant, keys, meant, name) : undefined;
}

interface Meant {
  readonly name: string;
  readonly meant: LimitTarget;
}

async function partyOf(grant: RecordGrant, target: PolicyTarget): Promise<Meant | undefined> {
  if ('profession' in target || 'everyone' in target) return { name: '', meant: target };
  const isPerson = 'person' in target;
  const party = await partyByNumber(readGrant(grant).tx, isPerson ? target.person : target.house);
  if (isPerson) return party?.personHash ? { name: party.name, meant: { personHash: party.personHash } } : undefined;
  return party?.institution ? { name: party.name, meant: { institution: party.institution } } : undefined;
}

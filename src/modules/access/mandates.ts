/** Giving and ending mandates and persons of trust. Source: access rules 8.2-8.6: active once both accept, ended by either. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { ageOn, birthdayOf, brusselsDay, isDay } from '../../platform/time/index.ts';
import { discloseUnder, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { notifyCitizen, notifyPatient } from '../notices/index.ts';
import { readPatient } from '../people/index.ts';
import { sealNames } from './mandate-names.ts';
import { type Ages, DEFAULT_AGES } from './rules/age.ts';
import type { MandatePurpose, MandateScope } from './rules/citizen-acts.ts';

export interface MandateOffer {
  readonly kind: 'mandate' | 'person-of-trust';
  readonly mandatary: PatientKey;
  /** A person of trust always reads only. */
  readonly scope: MandateScope;
  readonly purposes: readonly MandatePurpose[];
  /** Local days; today when absent. The end is exclusive; without it the mandate runs until somebody ends it. */
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
}

export type OfferOutcome =
  | { readonly offered: string }
  | { readonly fault: 'mandate-to-oneself' | 'mandate-exists' | 'mandate-period-invalid' | 'mandate-without-purpose' };

/** Offers to one person follow each other, so that two at once do not both find none. */
const QUEUE = statement(
  'access-mandate-queue',
  `SELECT pg_advisory_xact_lock(hashtextextended('access-mandate/' || $1, 0))`,
);
const OVERLAPPING = statement(
  'access-mandate-overlapping',
  `SELECT 1 FROM access_mandate WHERE patient = ANY ($1) AND mandatary = $2 AND kind = $3 AND ended_at IS NULL
     AND (ends_on IS NULL OR ends_on > $4) AND ($5::date IS NULL OR starts_on < $5)`,
);
const INSERT = statement(
  'access-insert-mandate',
  `INSERT INTO access_mandate (patient, mandate, mandatary, kind, scope, purposes, starts_on, ends_on, names, offered_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Offers a mandate; it opens nothing until the other accepts. One that overlaps a running one of its kind is refused. */
export async function offerMandate(
  grant: RecordGrant,
  keys: KeyRing,
  offer: MandateOffer,
  ages: Ages = DEFAULT_AGES,
): Promise<OfferOutcome> {
  const { tx, patient, patients } = readGrant(grant);
  const { mandatary, kind, purposes } = offer;
  const { firstNames, familyName, birthDate } = await readPatient(grant, keys);
  const today = brusselsDay(tx.now);
  const period = periodOf(offer, today, majorityOf(birthDate, today, ages));
  if (patients.includes(mandatary)) return { fault: 'mandate-to-oneself' };
  if (purposes.length === 0) return { fault: 'mandate-without-purpose' };
  if (!period) return { fault: 'mandate-period-invalid' };
  const { startsOn, endsOn } = period;
  await tx.run(QUEUE, [patient]);
  const overlapping = await tx.run(OVERLAPPING, [patients, mandatary, kind, startsOn, endsOn ?? null]);
  if (overlapping.length > 0) return { fault: 'mandate-exists' };
  const mandate = newItemId(tx.now);
  const who = `${firstNames} ${familyName}`;
  const scope = kind === 'mandate' ? offer.scope : 'read';
  const names = sealNames(keys, mandate, { giver: who });
  const values = [patient, mandate, mandatary, kind, scope, purposes, startsOn, endsOn ?? null, names, tx.now];
  await tx.run(INSERT, values);
  discloseUnder(grant, { count: 1 });
  const day = today;
  const isTrust = kind === 'person-of-trust';
  await notifyPatient(grant, keys, { kind: isTrust ? 'trust-offered' : 'mandate-offered', values: { day } });
  await notifyCitizen(grant, keys, mandatary, {
    kind: isTrust ? 'trust-asked' : 'mandate-asked',
    values: { day, who },
  });
  return { offered: mandate };
}

/** What a minor gives ends at the latest when the giver comes of age. Source: access rules 8.3. */
function majorityOf(birthDate: string | undefined, today: string, { majority }: Ages): string | undefined {
  const age = ageOn(today, birthDate);
  if (!age || !birthDate || age.least >= majority) return undefined;
  return isDay(birthDate) ? birthdayOf(birthDate, majority) : birthdayOf(`${birthDate.slice(0, 4)}-01-01`, majority);
}

const MOST_YEARS_AHEAD = 1;

function periodOf(
  { startsOn: start, endsOn: end }: MandateOffer,
  today: string,
  latest: string | undefined,
): { startsOn: string; endsOn: string | undefined } | undefined {
  const startsOn = start ?? today;
  if (!isDay(startsOn) || startsOn < today || (end !== undefined && !isDay(end))) return undefined;
  if (Number(startsOn.slice(0, 4)) > Number(today.slice(0, 4)) + MOST_YEARS_AHEAD) return undefined;
  const endsOn = latest !== undefined && (end === undefined || end > latest) ? latest : end;
  return endsOn !== undefined && endsOn <= startsOn ? undefined : { startsOn, endsOn };
}

/** For whom a person may act: children, those represented by law, givers of running mandates. Source: access rules 8.1-8.6. */
import { listMandates } from '../../modules/access/index.ts';
import { type Caller, type PatientKey, readGrant } from '../../modules/grants/index.ts';
import { readPatient, representedBy } from '../../modules/people/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Asker, askRecord } from './ask.ts';

type Tie = 'parent' | 'guardian' | 'represents' | 'mandate' | 'person-of-trust';

export interface Other {
  readonly key: PatientKey;
  readonly name: string;
  readonly tie: Tie;
}

/** Whom the visitor may ask to act for, decided under the visitor's own record; whether it may is decided on theirs. */
export function othersOf(asker: Asker, caller: Extract<Caller, { readonly kind: 'patient' }>) {
  const { access } = asker;
  const question = { act: 'manage-mandates', caller, patient: { key: caller.patient } } as const;
  return askRecord(asker, question, async (grant) => {
    const [{ firstNames, familyName }, byLaw, mandates] = await Promise.all([
      readPatient(grant, access.keys),
      representedBy(grant, brusselsDay(readGrant(grant).tx.now)),
      listMandates(grant, access.keys),
    ]);
    const running = mandates.filter((mandate) => !mandate.given && mandate.state === 'running');
    const given = running.map(({ giver, giverName, kind }): Other => ({ key: giver, name: giverName, tie: kind }));
    const tied = byLaw.map(
      ({ key, name, kind }): Other => ({
        ...{ key, name },
        tie: kind === 'parent' || kind === 'guardian' ? kind : 'represents',
      }),
    );
    // Each person once: a mandate says more than being somebody's child.
    const others = new Map([...tied, ...given].map((other) => [other.key, other]));
    return { name: `${firstNames} ${familyName}`, others: [...others.values()] };
  });
}

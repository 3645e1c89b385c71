/** The insurers tell who holds a patient's global medical file: the holder gets its link by itself. Source: access rules 3.6; KMEHR facts A6. */
import type { Ssin } from '../../standards/belgium/index.ts';
import { patientKey, type SystemGrant, systemTransaction } from '../grants/index.ts';
import {
  type Applied,
  type Asked,
  findLinkHolder,
  findPatient,
  hashSsin,
  type OutsideRegister,
  type UnreadableChange,
} from '../people/index.ts';
import type { AccessContext } from './context.ts';
import { linkGmdHolder } from './gmd-link.ts';

/** A file was opened, or taken over. Changes come in the order of their numbers; the same one may come again. */
export interface GmdChange {
  readonly sequence: number;
  readonly ssin: string;
  /** NIHII of the physician or the medical house. */
  readonly holder: string;
  /** Local day. */
  readonly since: string;
}

/** What `outside/` asks over the wire. */
export interface Insurers {
  readonly changesAfter: (sequence: number) => Promise<Asked<readonly (GmdChange | UnreadableChange)[]>>;
}

export interface InsurersContext extends AccessContext {
  readonly insurers: Insurers;
}

export function insurersRegister(context: InsurersContext): OutsideRegister<GmdChange> {
  return {
    name: 'insurers',
    changesAfter: context.insurers.changesAfter,
    subjectOf: (tx, { ssin }) => findPatient(tx, hashSsin(context.keys, ssin as Ssin)),
    apply: (grant, change, subject) => apply(context, grant, change, subject),
    // Most of the insured are no patients of this network.
    unknown: { outcome: 'not-ours' },
  };
}

const MAY_HOLD = /^(persphysician$|org|groupof)/;

async function apply(
  context: AccessContext,
  grant: SystemGrant,
  { holder: number, since }: GmdChange,
  subject: string,
): Promise<Applied> {
  const holder = await findLinkHolder(systemTransaction(grant), { number });
  if (!holder) return { outcome: 'dead', reason: 'unknown-holder' };
  if (!MAY_HOLD.test(holder.party)) return { outcome: 'dead', reason: 'holder-not-entitled' };
  const gmd = { patient: patientKey(subject), holder: holder.key, startsOn: since };
  return (await linkGmdHolder(context, grant, gmd))
    ? { outcome: 'applied' }
    : { outcome: 'dead', reason: 'patient-deceased' };
}

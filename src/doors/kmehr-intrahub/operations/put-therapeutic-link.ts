/** PutTherapeuticLink: a caregiver, or the institution it acts for, declares that it treats the patient. */
import { declareLink } from '../../../modules/access/index.ts';
import type { Caller, CaregiverKey, InstitutionKey } from '../../../modules/grants/index.ts';
import { findCaregiver, findInstitution, hashSsin } from '../../../modules/people/index.ts';
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { parseSsin } from '../../../standards/belgium/index.ts';
import type { PutTherapeuticLink } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../ask.ts';
import type { Operation } from '../context.ts';
import { done, failed, refused } from '../errors.ts';
import { proofOf, ssinOf } from '../named.ts';
import { refuse, refuseNumber } from '../refuse.ts';

interface Holder {
  readonly holder: CaregiverKey | InstitutionKey;
  readonly profession: string | undefined;
}

export const putTherapeuticLink: Operation<PutTherapeuticLink> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const holder = await access.database.read((tx) => ownHolder(tx, access.keys, caller, request));
  if (!holder) return refuse(context, asked, request, 'link-holder-not-author');
  const declaration = {
    ...holder,
    kind: request.cd.value,
    proof: proofOf(request.patientIds),
    startsOn: request.startDate?.slice(0, 10),
    endsOn: request.endDate?.slice(0, 10),
    comment: request.comment,
  };
  const question = { act: 'declare-link', caller, patient: { ssinHash: hashSsin(access.keys, named.ssin) } } as const;
  const answer = await askRecord(context, question, (grant) => declareLink(grant, access.keys, declaration));
  if (!answer.granted) return refused(answer.refused, language);
  return answer.value === 'declared' ? done : failed(answer.value, language);
};

/** Nobody declares a link for somebody else: the holder must be the caller, or the institution it acts for. */
async function ownHolder(
  tx: Transaction,
  keys: KeyRing,
  caller: Caller,
  { holderIds }: PutTherapeuticLink,
): Promise<Holder | undefined> {
  const number = holderIds.find(({ scheme }) => scheme === 'ID-HCPARTY')?.value.trim();
  const inss = holderIds.find(({ scheme }) => scheme === 'INSS');
  const ssin = inss && parseSsin(inss.value, 'warn');
  if (ssin && !ssin.ok) return undefined;
  const institution = number === undefined ? undefined : await findInstitution(tx, number);
  if (institution)
    return speaksFor(caller, institution.key) ? { holder: institution.key, profession: undefined } : undefined;
  const found = await findCaregiver(tx, { nihii: number, personHash: ssin && hashSsin(keys, ssin.value) });
  if (!found || caller.kind !== 'caregiver' || caller.caregiver.key !== found.key) return undefined;
  return { holder: found.key, profession: found.profession };
}

const speaksFor = (caller: Caller, institution: InstitutionKey): boolean =>
  (caller.kind === 'institution' || caller.kind === 'caregiver') && caller.institution === institution;

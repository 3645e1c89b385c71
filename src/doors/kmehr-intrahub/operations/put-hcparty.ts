/** PutHCParty: an institution registers one of its people, or a caregiver asks again; CoBRHA says whether the network takes it. */
import {
  askRegistration,
  findCaregiver,
  holdersOf,
  isOwnParty,
  type NewRegistration,
  type RegistrationOutcome,
  type ShownHolder,
} from '../../../modules/people/index.ts';
import { parseNihii, parseSsin } from '../../../standards/belgium/index.ts';
import { type PutHCParty, printRegisteredParty, type SentParty } from '../../../standards/hubservices/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import { askRegister } from '../../shared/hub/ask.ts';
import type { Asked, HubContext, Operation, Outcome } from '../../shared/hub/context.ts';
import { done, failed, type HubErrorName, hubError, refused } from '../../shared/hub/errors.ts';
import { refuse } from '../../shared/hub/refuse.ts';

export const putHcParty: Operation<PutHCParty> = async (context, asked, request) => {
  const { caller, language } = asked;
  const person = personOf(context, asked, request.party);
  if (typeof person === 'string') return failed(person, language);
  if (!(await mayRegister(context, asked, person))) return refuse(context, asked, request, 'author-not-entitled');
  const answer = await askRegister(context, { register: 'put-party', caller }, async () => true);
  if (!answer.granted) return refused(answer.refused, language);
  return answerTo(context, asked, person, await askRegistration(context.registers, person));
};

const MOST_NAME_CHARS = 100;
const isName = (text: string): boolean => text !== '' && text.length <= MOST_NAME_CHARS;

/** A person in one profession; institutions are registered at the office. */
function personOf(
  { strictness }: HubContext,
  { language }: Asked,
  { ids, cds, firstName = '', familyName = '' }: SentParty,
): NewRegistration | HubErrorName {
  const profession = cds.find(({ scheme }) => scheme === 'CD-HCPARTY')?.value ?? '';
  if (!profession.startsWith('pers') || !labelOf('CD-HCPARTY', profession, 'en')) return 'party-person-only';
  const numberOf = (wanted: string) => ids.find(({ scheme }) => scheme === wanted)?.value ?? '';
  const nihii = parseNihii(numberOf('ID-HCPARTY'), strictness);
  const ssin = parseSsin(numberOf('INSS'), strictness);
  if (!nihii.ok || !ssin.ok) return 'party-numbers';
  if (!isName(firstName) || !isName(familyName)) return 'party-names';
  return { ssin: ssin.value, nihii: nihii.value, profession, firstName, familyName, language };
}

/** Nobody but itself or its house speaks for a caregiver whom the network knows; an institution brings new ones. */
const mayRegister = ({ access }: HubContext, { caller }: Asked, { nihii }: NewRegistration): Promise<boolean> =>
  access.database.read(async (tx) => {
    const known = await findCaregiver(tx, { nihii });
    return known ? isOwnParty(tx, caller, known.key) : caller.kind === 'institution';
  });

const REMARKS: Readonly<Partial<Record<RegistrationOutcome['outcome'], HubErrorName>>> = {
  waiting: 'party-waiting',
  checking: 'party-checking',
};
const FAULTS: Readonly<Partial<Record<RegistrationOutcome['outcome'], HubErrorName>>> = {
  'number-of-another-person': 'party-numbers',
  refused: 'party-not-recognised',
  expired: 'party-not-recognised',
};

async function answerTo(
  { access }: HubContext,
  { language }: Asked,
  person: NewRegistration,
  outcome: RegistrationOutcome,
): Promise<Outcome> {
  const fault = FAULTS[outcome.outcome];
  if (fault || !('caregiver' in outcome)) return failed(fault ?? 'party-numbers', language);
  const { caregiver } = outcome;
  const shown = (await access.database.read((tx) => holdersOf(tx, [caregiver]))).get(caregiver);
  if (!shown) throw new Error('a caregiver is missing');
  const remark = REMARKS[outcome.outcome] ?? (isSame(shown, person) ? undefined : 'party-known');
  return { ...done, errors: remark ? [hubError(remark, language)] : [], content: printRegisteredParty(shown) };
}

const isSame = ({ firstName, familyName, party }: ShownHolder, person: NewRegistration): boolean =>
  firstName === person.firstName && familyName === person.familyName && party === person.profession;

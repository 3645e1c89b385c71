/** What a list shows of a transaction. Source: KMEHR facts A3, A5; access rules 7.4. */
import type { Transaction } from './declaration/message.ts';
import type { Cd, HcParty, Id } from './declaration/parts.ts';

export interface PatientAccess {
  /** Local day (YYYY-MM-DD) from which the patient may see it; nothing when never. */
  readonly openFrom: string | undefined;
}

/** CD-TRANSACTION. */
export const kindOf = ({ cd = [] }: Transaction): string =>
  cd.find(({ scheme }) => scheme === 'CD-TRANSACTION')?.value.trim() ?? '';

/** The name of an organisation, or the names of a person. */
export const partyName = ({ name, firstname, familyname }: HcParty): string =>
  (name ?? [firstname, familyname].filter(Boolean).join(' ')).trim();

const ACCESS_LISTS = ['PatientAccess', 'PatientAccessDate', 'PatientAccessDeniedReasonForPatient'];
const isAccessFlag = ({ scheme, local }: Cd): boolean => scheme === 'LOCAL' && ACCESS_LISTS.includes(local ?? '');

/** The sender's title: the display of a LOCAL code. A first text is content, not a title. */
export const captionOf = ({ cd: cds = [] }: Transaction): string | undefined =>
  cds.find((cd) => cd.scheme === 'LOCAL' && !isAccessFlag(cd) && cd.display)?.display?.slice(0, 120);

/** Codes besides kind and access flags, which the registry keeps apart. */
export const furtherCodes = ({ cd: cds = [] }: Transaction): Cd[] =>
  cds.filter((cd) => cd.scheme !== 'CD-TRANSACTION' && !isAccessFlag(cd));

/** The sender's own id, without white space around it. */
export function localIdOf({ id = [] }: Transaction): Id | undefined {
  const found = id.find(({ scheme, value }) => scheme === 'LOCAL' && value.trim() !== '');
  return found && { ...found, value: found.value.trim() };
}

const DATE_FORMS: readonly { readonly form: RegExp; readonly order: readonly [number, number, number] }[] = [
  { form: /^(\d{4})-(\d{2})-(\d{2})$/, order: [1, 2, 3] },
  { form: /^(\d{2})\/(\d{2})\/(\d{4})$/, order: [3, 2, 1] },
  { form: /^(\d{2})-(\d{2})-(\d{4})$/, order: [3, 2, 1] },
];

/** A day in one of the three forms in production; nothing when it is none, or not in the calendar. */
function readDay(text: string): string | undefined {
  for (const { form, order } of DATE_FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const day = order.map((group) => match[group]).join('-');
    const moment = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : undefined;
  }
  return undefined;
}

const FROM_THE_BEGINNING = '0001-01-01';

/** TRUE or YES opens, from the date when one is given; a date that cannot be read closes. */
export function patientAccessOf({ cd = [] }: Transaction): PatientAccess {
  const flag = (list: string) => cd.find(({ scheme, local }) => scheme === 'LOCAL' && local === list)?.value.trim();
  if (!/^(true|yes)$/i.test(flag('PatientAccess') ?? '')) return { openFrom: undefined };
  const date = flag('PatientAccessDate') ?? '';
  return { openFrom: date === '' ? FROM_THE_BEGINNING : readDay(date) };
}

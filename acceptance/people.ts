/** Invented citizens and the physicians of the sandbox, as the stories of rights need them. */
import {
  type Author,
  call,
  consentBody,
  getBody,
  type HubAnswer,
  linkBody,
  listBody,
  nextId,
  type Persona,
  persona,
  putBody,
  tellPersona,
  token,
} from './client.ts';
import { sumehrFor } from './messages.ts';

/** Local day (YYYY-MM-DD) in Brussels, some days from today. */
export const brusselsDay = (inDays = 0): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date(Date.now() + inDays * 86_400_000));

/** Born so many years before a day; 29 February of a year that has none becomes 1 March. */
export function bornBefore(day: string, years: number): string {
  const date = new Date(`${Number(day.slice(0, 4)) - years}${day.slice(4)}T00:00:00Z`);
  return date.toISOString().slice(0, 10);
}

/** An invented number with right check digits for somebody born on this day. */
export function ssinBorn(birthDate: string): string {
  const nine = `${birthDate.slice(2).replaceAll('-', '')}${String(Math.floor(Math.random() * 498) * 2 + 1).padStart(3, '0')}`;
  const number = Number(birthDate >= '2000' ? `2${nine}` : nine);
  return nine + String(97 - (number % 97)).padStart(2, '0');
}

interface Citizen extends Persona {
  readonly ssin: string;
  readonly name: string;
}

export async function citizen(
  firstName: string,
  birthDate: string,
  ties: Readonly<Record<string, unknown>> = {},
): Promise<Citizen> {
  const ssin = ssinBorn(birthDate);
  const { isNew, persona: added } = await tellPersona({
    ...{ kind: 'patient', ssin, birthDate, firstName, familyName: 'Verzonnen' },
    ...ties,
  });
  // Another story on the same server may have drawn this number: a day has 498 of them.
  if (!isNew) return citizen(firstName, birthDate, ties);
  return { ...added, ssin, name: `${firstName} Verzonnen` };
}

export interface Practice {
  readonly who: Persona;
  readonly ask: (operation: string, body: string, emergency?: string) => Promise<HubAnswer>;
}

/** A caregiver of the sandbox at the hub, alone or in the name of a house. */
export async function practice(id: string, house?: string): Promise<Practice> {
  const who = await persona(id);
  const bearer = await token(id);
  const named = house === undefined ? undefined : await persona(house);
  const institution = named && { nihii: named.nihii ?? '', kind: named.profession ?? '' };
  const author: Author = {
    ...{ nihii: who.nihii ?? '', ssin: who.ssin ?? '', profession: who.profession ?? '' },
    ...(institution ? { institution } : {}),
  };
  return {
    who,
    ask: (operation, body, emergency) =>
      call({ operation, token: bearer, author, body, ...(emergency === undefined ? {} : { emergency }) }),
  };
}

/** Consent, a link and one open document by this physician; gives the document's own id. */
export async function careFor({ who, ask }: Practice, { ssin }: { readonly ssin: string }): Promise<string> {
  await ask('PutPatientConsent', consentBody(ssin));
  await ask('PutTherapeuticLink', linkBody(ssin, { nihii: who.nihii ?? '' }));
  const value = nextId();
  const put = await ask('PutTransaction', putBody(sumehrFor(ssin, who, { scheme: 'STORY', value })));
  if (!put.complete) throw new Error(put.text);
  return value;
}

/** One document by its author's own id. */
export const read = ({ ask }: Practice, { ssin }: { readonly ssin: string }, value: string): Promise<HubAnswer> =>
  ask('GetTransaction', getBody(ssin, { scheme: 'STORY', value }));

export const list = ({ ask }: Practice, { ssin }: { readonly ssin: string }, emergency?: string): Promise<HubAnswer> =>
  ask('GetTransactionList', listBody(ssin), emergency);

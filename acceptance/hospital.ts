/** A hospital of one's own in the sandbox that keeps its documents itself, and the people around it. */
import {
  type Author,
  addPersona,
  call,
  type HubAnswer,
  json,
  linkBody,
  nextId,
  type Persona,
  token,
} from './client.ts';
import type { Practice } from './people.ts';

export interface Hospital {
  readonly who: Persona;
  readonly nihii: string;
  readonly bearer: string;
  readonly author: Author;
  readonly ask: (operation: string, body: string) => Promise<HubAnswer>;
  /** Puts a letter in the store and declares it; gives its id. */
  readonly declare: (ssin: string) => Promise<string>;
  readonly misbehave: (fault?: string) => Promise<void>;
  /** Resolves when a question is held back. */
  readonly held: () => Promise<void>;
  readonly release: () => Promise<void>;
  /** Resolves when it is asked to publish something: the kinds. */
  readonly asked: () => Promise<readonly string[]>;
}

export const LETTER = 'Ontslagbrief: de wonde is gesloten (verzonnen).';
const SCHEME = 'HOSPITALSTORY';
const KMEHR = 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1';

const party = (prefix: string, nihii: string): string =>
  `<${prefix}hcparty><${prefix}id S="ID-HCPARTY" SV="1.0">${nihii}</${prefix}id><${prefix}cd S="CD-HCPARTY" SV="1.14">orghospital</${prefix}cd><${prefix}name>Ziekenhuis (verzonnen)</${prefix}name></${prefix}hcparty>`;

export const summary = (ssin: string, nihii: string, value: string): string =>
  `<c:kmehrheader><c:folder><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:transaction><c:id S="ID-KMEHR" SV="1.0">1</c:id><c:id S="LOCAL" SL="${SCHEME}" SV="1.0">${value}</c:id><c:cd S="CD-TRANSACTION" SV="1.15">dischargereport</c:cd><c:cd S="LOCAL" SL="PatientAccess" SV="1.0">YES</c:cd><c:date>2026-11-20</c:date><c:time>10:00:00</c:time><c:author>${party('k:', nihii)}</c:author><c:iscomplete>true</c:iscomplete><c:isvalidated>true</c:isvalidated><c:recorddatetime>2026-11-20T10:00:00</c:recorddatetime></c:transaction></c:folder></c:kmehrheader>`;

const message = (ssin: string, nihii: string, value: string): string =>
  `<kmehrmessage xmlns="${KMEHR}"><header><standard><cd S="CD-STANDARD" SV="1.26">20180901</cd></standard><id S="ID-KMEHR" SV="1.0">1</id><date>2026-11-20</date><time>10:00:00</time><sender>${party('', nihii)}</sender><recipient>${party('', nihii)}</recipient></header><folder><id S="ID-KMEHR" SV="1.0">1</id><patient><id S="ID-PATIENT" SV="1.0">${ssin}</id><firstname>Ada</firstname><familyname>Verzonnen</familyname><sex><cd S="CD-SEX" SV="1.1">female</cd></sex></patient><transaction><id S="ID-KMEHR" SV="1.0">1</id><id S="LOCAL" SL="${SCHEME}" SV="1.0">${value}</id><cd S="CD-TRANSACTION" SV="1.15">dischargereport</cd><date>2026-11-20</date><time>10:00:00</time><author>${party('', nihii)}</author><iscomplete>true</iscomplete><isvalidated>true</isvalidated><text L="nl">${LETTER}</text></transaction></folder></kmehrmessage>`;

/** An invented number with right check digits. */
function institutionNihii(): string {
  const stem = 710_000 + Math.floor(Math.random() * 80_000);
  return `${stem}${String(97 - (stem % 97)).padStart(2, '0')}`;
}

/** Its store has this habit (`plain`, `slow`, `old`, `sealing`). */
export async function openHospital(habit = 'plain'): Promise<Hospital> {
  const nihii = institutionNihii();
  const who = await addPersona({ kind: 'institution', nihii, name: 'Ziekenhuis verzonnen', profession: 'orghospital' });
  const bearer = await token(who.id);
  const author: Author = { institution: { nihii, kind: 'orghospital' } };
  const at = `/sandbox/hospitals/${who.id}`;
  const must = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${process.env.ZENNE_BASE ?? 'http://localhost:8080'}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  await must('/sandbox/hospitals', { persona: who.id, habit });
  const ask = (operation: string, body: string): Promise<HubAnswer> => call({ operation, token: bearer, author, body });
  return {
    ...{ who, nihii, bearer, author, ask },
    declare: async (ssin) => {
      const value = nextId();
      await must(`${at}/documents`, { ssin, scheme: SCHEME, value, message: message(ssin, nihii, value) });
      await ask('PutTherapeuticLink', linkBody(ssin, { nihii }, 'hospitalstay'));
      const declared = await ask('DeclareTransaction', summary(ssin, nihii, value));
      if (!declared.complete) throw new Error(declared.text);
      return value;
    },
    misbehave: (fault) => must(`${at}/behaviour`, fault === undefined ? {} : { fault }),
    held: async () => {
      while ((await json<{ held: number }>(at)).body.held === 0)
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
    release: () => must(`${at}/behaviour`, { release: true }),
    asked: async () => {
      for (;;) {
        const [first] = (await json<{ asked: readonly { readonly kinds: readonly string[] }[] }>(at)).body.asked;
        if (first) return first.kinds;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

export const read = ({ ask }: Practice, ssin: string, value: string): Promise<HubAnswer> =>
  ask(
    'GetTransaction',
    `<c:select><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:transaction><c:id S="LOCAL" SL="${SCHEME}" SV="1.0">${value}</c:id></c:transaction></c:select>`,
  );

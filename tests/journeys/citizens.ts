/** Citizens of a journey: registered, with consent and one open document, signed in at the patient's portal. */
import { inRecord } from '../../src/modules/access/index.ts';
import type { Caller, PatientKey } from '../../src/modules/grants/index.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { findPatient, hashSsin, registerPatient } from '../../src/modules/people/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver, TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

export interface Citizen {
  readonly name: string;
  readonly ssin: Ssin;
  readonly key: PatientKey;
  readonly caller: Extract<Caller, { readonly kind: 'patient' }>;
  readonly signIn: () => Promise<Browsing>;
}

export interface Page {
  readonly status: number;
  readonly text: string;
  readonly to: string;
}

/** A session without a browser: gets pages, and posts the form whose button says the text. */
export interface Browsing {
  readonly get: (path: string) => Promise<Page>;
  readonly post: (path: string, values: Readonly<Record<string, string>>) => Promise<Page>;
  /** Sends the form around this button on the page. */
  readonly press: (path: string, button: string) => Promise<Page>;
}

let counter = 0;

export async function makeCitizen(
  house: TestHouse,
  gp: TestCaregiver,
  firstNames: string,
  birthDate: string,
): Promise<Citizen> {
  counter += 1;
  const { database, keys } = house.access;
  const ssin = makeSsin({ birthDate, counter: 2 * counter + 100 });
  const ssinHash = hashSsin(keys, ssin);
  const requestId = '0190c0de-0000-7000-8000-00000000beef';
  const caregiver = {
    key: gp.key,
    personHash: ssinHash.toString('hex'),
    profession: gp.profession,
    status: 'active',
  } as const;
  const question = {
    act: 'put-patient',
    caller: { kind: 'caregiver', door: 'intrahub', requestId, caregiver },
    patient: { ssinHash },
  } as const;
  const details = { ssin, familyName: 'Verzonnen', firstNames, birthDate, sex: 'female' };
  await inRecord(house.access, question, (grant) => registerPatient(grant, keys, details));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  const open = '</k:cd><k:cd S="LOCAL" SL="PatientAccess" SV="1.0">yes</k:cd><k:date>2026-11-20';
  const put = bodies.put(ssin, gp, `${firstNames}-note`).replace('note</k:cd><k:date>2026-11-20', `note${open}`);
  const answer = await ask(house, gp, 'PutTransaction', put);
  if (!answer.body.includes('iscomplete>true')) throw new Error(`the document is refused: ${answer.body}`);
  const key = await database.read((tx) => findPatient(tx, ssinHash));
  if (!key) throw new Error('the citizen is missing');
  const caller = { kind: 'patient', door: 'patient-portal', requestId, patient: key } as const;
  return { name: `${firstNames} Verzonnen`, ssin, key, caller, signIn: () => signIn(house, key) };
}

async function signIn({ access, server }: TestHouse, key: PatientKey): Promise<Browsing> {
  const party = { kind: 'patient', key } as const;
  const token = await access.database.transaction((tx) => openSession(tx, { party, door: 'pages', minutes: 600_000 }));
  const headers = { cookie: `zenne=${token}`, accept: 'text/html' };
  const page = ({
    statusCode,
    body,
    headers: sent,
  }: {
    statusCode: number;
    body: string;
    headers: Record<string, unknown>;
  }): Page => ({
    status: statusCode,
    text: body,
    to: String(sent.location ?? ''),
  });
  const get = async (path: string) => page(await server.inject({ method: 'GET', url: `/en${path}`, headers }));
  const send = async (path: string, payload: string) =>
    page(
      await server.inject({
        method: 'POST',
        url: `/en${path}`,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload,
      }),
    );
  const hidden = (form: string): Record<string, string> =>
    Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
  return {
    get,
    post: async (path, values) => {
      const { text } = await get(path);
      // The first form of every page is the sign-out, which has its own token.
      const { csrf = '' } = hidden(text.split('<main')[1] ?? '');
      return send(path, new URLSearchParams({ csrf, ...values }).toString());
    },
    press: async (path, button) => {
      const { text } = await get(path);
      const form = text.split('<form').find((part) => part.split('</form>')[0]?.includes(`>${button}</button>`));
      if (!form) throw new Error(`no button ${button}`);
      const action = /action="\/en([^"]*)"/.exec(form)?.[1] ?? path;
      const pressed = form.split('<button').find((part) => part.includes(`>${button}</button>`)) ?? '';
      const value = /name="answer" value="([^"]*)"/.exec(pressed)?.[1];
      return send(action, new URLSearchParams({ ...hidden(form), ...(value ? { answer: value } : {}) }).toString());
    },
  };
}

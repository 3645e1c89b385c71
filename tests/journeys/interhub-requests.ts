/** Requests as another hub writes them, for somebody of its own; everybody is invented. */
import { asSystem } from '../../src/modules/grants/system.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { addInstitution } from '../../src/modules/people/index.ts';
import { makeEhp } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver, TestHouse } from './house.ts';
import type { Answer } from './hub-requests.ts';
import { mustBeOfficial } from './official.ts';

export interface TestHub {
  readonly key: string;
  /** EHP. */
  readonly number: string;
  readonly bearer: string;
}

/** A hub that is registered here. */
export async function addHub({ access: { database } }: TestHouse, number: number): Promise<TestHub> {
  const ehp = makeEhp(9800 + number);
  const name = `Invented network ${number}`;
  const key = await asSystem(database, 'test', (grant) => addInstitution(grant, { ehp, kind: 'hub', name }));
  const party = { kind: 'institution', key } as const;
  const bearer = await database.transaction((tx) => openSession(tx, { party, door: 'hub', minutes: 60 }));
  return { key, number: ehp, bearer };
}

export const parties = {
  hub: (number: string) =>
    `<k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd><k:name>Network</k:name></k:hcparty>`,
  caregiver: ({ nihii, ssin, profession }: Pick<TestCaregiver, 'nihii' | 'ssin' | 'profession'>) =>
    `<k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${nihii}</k:id><k:id S="INSS" SV="1.0">${ssin}</k:id><k:cd S="CD-HCPARTY" SV="1.14">${profession}</k:cd><k:firstname>Greta</k:firstname><k:familyname>Elders</k:familyname></k:hcparty>`,
  house: (number: string) =>
    `<k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">orghospital</k:cd><k:name>Far hospital</k:name></k:hcparty>`,
  patient: (ssin: string) =>
    `<k:hcparty><k:id S="INSS" SV="1.0">${ssin}</k:id><k:cd S="CD-HCPARTY" SV="1.14">patient</k:cd><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname></k:hcparty>`,
};

/** The whole envelope; `author` is the author list. */
export const hubEnvelope = (operation: string, author: string, body: string, emergency?: string): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:p="http://www.ehealth.fgov.be/hubservices/protocol/v3" xmlns:c="http://www.ehealth.fgov.be/hubservices/core/v3" xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"><s:Body><p:${operation}Request><c:request><c:id S="ID-KMEHR" SV="1.0">h.1</c:id><c:author>${author}</c:author><c:date>2026-11-24</c:date><c:time>10:00:00</c:time>${emergency ? `<c:breaktheglass>${emergency}</c:breaktheglass>` : ''}</c:request>${body}</p:${operation}Request></s:Body></s:Envelope>`;

/** `endUser`: the parties after the hub. */
export async function askAsHub(
  { server }: TestHouse,
  hub: TestHub,
  endUser: string,
  operation: string,
  body: string,
  emergency?: string,
): Promise<Answer> {
  const answer = await server.inject({
    method: 'POST',
    url: '/interhub/v3',
    headers: { 'content-type': 'text/xml', authorization: `Bearer ${hub.bearer}` },
    payload: hubEnvelope(operation, parties.hub(hub.number) + endUser, body, emergency),
  });
  if (answer.statusCode === 200) mustBeOfficial(answer.body, 'v3');
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
}

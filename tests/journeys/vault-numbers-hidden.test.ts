import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exclude, hideDocument, inRecord, showDocument } from '../../src/modules/access/index.ts';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import type { Caller, ItemKey, RecordGrant } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addInstitution, hashSsin, register } from '../../src/modules/people/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { vaccinationOf } from './vault-resources.ts';
import { type Answered, openVaultTown, type VaultTown } from './vault-town.ts';

/** Two caregivers of one house, whose numbers are the same ones; the patient hides from one what the other wrote. */
let town: VaultTown;
let author: TestCaregiver;
let sender: TestCaregiver;
beforeAll(async () => {
  town = await openVaultTown();
  const { house } = town;
  author = await house.caregiver(23);
  sender = await house.caregiver(24);
  const key = await asSystem(house.access.database, 'test', async (grant) => {
    const kind = 'groupofphysicianssameaddress';
    const made = await addInstitution(grant, { nihii: '88000900', kind, name: 'Invented' });
    for (const one of [author, sender]) await register(grant, made, one.key, '2020-01-01');
    return made;
  });
  await town.letIn('author', { kind: 'caregiver', key: author.key }, key);
  await town.letIn('sender', { kind: 'caregiver', key: sender.key }, key);
});
afterAll(() => town.close());

interface Story {
  readonly name: string;
  /** Of one length for all. */
  readonly number: string;
  readonly ssin: Ssin;
}
let counter = 100;
async function settle(name: string): Promise<Story> {
  counter += 2;
  const ssin = makeSsin({ birthDate: '1972-02-02', counter });
  await town.addPatient(name, ssin);
  for (const one of [author, sender]) await town.link(ssin, one);
  return { name, number: `N-${counter}`, ssin };
}

const keys = () => town.house.access.keys;
const senderHash = (): string => hashSsin(keys(), sender.ssin).toString('hex');
const numbered = ({ number, ssin }: Story, more: object = {}) =>
  vaccinationOf(ssin, { identifier: [{ system: 'urn:house', value: number }], ...more });
const post = (who: string, body: object, headers = {}) => town.call(who, 'POST', '/Immunization', { body, headers });

async function asPatient(
  { name }: Story,
  act: 'exclude' | 'set-limits',
  use: (grant: RecordGrant) => Promise<unknown>,
): Promise<void> {
  const patient = town.keyOf(name);
  const caller: Caller = { kind: 'patient', door: 'patient-portal', requestId: 't', patient };
  expect((await inRecord(town.house.access, { act, caller, patient: { key: patient } }, use)).granted).toBe(true);
}

/** Written by the author, then hidden from the sender. */
async function writeHidden(story: Story, restriction: 'hidden' | 'excluded'): Promise<{ id: string; item: ItemKey }> {
  const { body, told } = await post('author', numbered(story, { reasonCode: [{ text: 'HIDDEN' }] }));
  expect(told).toBe('201');
  const item = placeOfPublicId(keys(), body.id)?.item;
  if (!item) throw new Error('no such item');
  if (restriction === 'excluded')
    await asPatient(story, 'exclude', (grant) => exclude(grant, keys(), { personHash: senderHash() }, 'Arts'));
  else await asPatient(story, 'set-limits', (grant) => hideDocument(grant, keys(), item, { personHash: senderHash() }));
  expect((await town.call('sender', 'GET', `/Immunization/${body.id}`)).status).toBe(404);
  return { id: body.id, item };
}

/** Ids and numbers apart; the first id that is told is the first of both. */
const plain = (answers: readonly Answered[], { number, ssin }: Story) => {
  const ids = new Map<string, string>();
  return answers.map(({ status, headers: { date: _, 'x-request-id': __, ...headers }, bytes }) =>
    JSON.stringify({ status, headers, text: bytes.toString() })
      .replaceAll(ssin, 'SSIN')
      .replaceAll(number, 'NUMBER')
      .replace(/z[A-Za-z0-9.-]{43}/g, (id) => ids.get(id) ?? (ids.set(id, `ID-${ids.size}`).get(id) as string)),
  );
};

/** Everything by which the sender could meet the number. */
async function sendAll(story: Story): Promise<Answered[]> {
  const query = `identifier=urn:house|${story.number}`;
  const first = await post('sender', numbered(story));
  const { id } = first.body;
  const transaction = (method: string, url: string) => ({
    ...{ resourceType: 'Bundle', type: 'transaction' },
    entry: [{ resource: numbered(story), request: { method, url } }],
  });
  return [
    first,
    await post('sender', numbered(story)),
    await post('sender', numbered(story), { 'if-none-exist': query }),
    await post('sender', numbered(story, { reasonCode: [{ text: 'OTHER' }] })),
    await town.call('sender', 'GET', `/Immunization?patient.identifier=${story.ssin}&${query}`),
    await town.call('sender', 'POST', '', { body: transaction('POST', 'Immunization') }),
    await town.call('sender', 'PUT', `/Immunization?${query}`, {
      body: numbered(story, { reasonCode: [{ text: 'SECOND' }] }),
    }),
    await town.call('sender', 'PUT', `/Immunization/${id}`, {
      body: numbered(story, { id, reasonCode: [{ text: 'THIRD' }] }),
    }),
    await post('sender', numbered(story)),
    await town.call('sender', 'DELETE', `/Immunization?${query}&patient.identifier=${story.ssin}`),
    await post('sender', numbered(story)),
    await post('sender', numbered(story)),
  ];
}

describe('a number that a hidden item has', () => {
  it.each(['hidden', 'excluded'] as const)('is free for the sender, and then its own: %s', async (restriction) => {
    const story = await settle(restriction);
    const twin = await settle(`twin ${restriction}`);
    const { id } = await writeHidden(story, restriction);
    const answers = await sendAll(story);
    expect(answers.map(({ status }) => status)).toEqual([
      ...[201, 200, 200, 409, 200, 200, 200, 200, 409, 204, 201, 200],
    ]);
    expect(plain(answers, story)).toEqual(plain(await sendAll(twin), twin));
    expect((await town.call('author', 'GET', `/Immunization/${id}`)).body).toMatchObject({
      reasonCode: [{ text: 'HIDDEN' }],
    });
    const again = await post('author', numbered(story, { reasonCode: [{ text: 'HIDDEN' }] }));
    expect([again.status, again.body.id]).toEqual([200, id]);
  });

  it('stays the sender’s when what was hidden is taken back, or is shown again', async () => {
    for (const end of ['taken back', 'shown'] as const) {
      const story = await settle(end);
      const { id, item } = await writeHidden(story, 'hidden');
      const own = (await post('sender', numbered(story))).body.id;
      if (end === 'shown')
        await asPatient(story, 'set-limits', (grant) => showDocument(grant, keys(), item, senderHash()));
      else expect((await town.call('author', 'DELETE', `/Immunization/${id}`)).status).toBe(204);
      const again = await post('sender', numbered(story));
      expect([end, again.status, again.body.id]).toEqual([end, 200, own]);
      const changed = { body: numbered(story, { id: own, reasonCode: [{ text: 'NEXT' }] }) };
      expect((await town.call('sender', 'PUT', `/Immunization/${own}`, changed)).told).toBe('200');
    }
  });
});

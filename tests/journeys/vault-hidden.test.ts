import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLimit, exclude, hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import { type Caller, type ItemKey, itemKey, type RecordGrant } from '../../src/modules/grants/index.ts';
import { hashSsin } from '../../src/modules/people/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { vaccinationOf } from './vault-resources.ts';
import { type Answered, openVaultTown, type VaultTown } from './vault-town.ts';

/** A caregiver with a link, to whom the patient closed what another wrote. */
let town: VaultTown;
let looker: TestCaregiver;
beforeAll(async () => {
  town = await openVaultTown();
  looker = await town.addCaregiver('looker', 21);
});
afterAll(() => town.close());

const keys = () => town.house.access.keys;
const personHash = (): string => hashSsin(keys(), looker.ssin).toString('hex');
const restrictions: Readonly<Record<string, (grant: RecordGrant, item: ItemKey) => Promise<unknown>>> = {
  'a hidden document': (grant, item) => hideDocument(grant, keys(), item, { personHash: personHash() }),
  'a closed kind': (grant) => addLimit(grant, keys(), { target: { everyone: true }, kind: 'vaccination' }),
  'an exclusion': (grant) => exclude(grant, keys(), { personHash: personHash() }, 'Arts Verzonnen'),
};

const NEVER = itemKey('0190c0de-0000-7000-8000-00000000dead');
const PATCH = { 'content-type': 'application/json-patch+json' };
const plain = ({ status, headers, bytes }: Answered, id: string) => {
  const { 'x-request-id': _, date: __, ...kept } = headers;
  return { status, headers: kept, text: bytes.toString().replaceAll(id, 'ID') };
};

/** Everything that can be asked about one item, and its place in a batch and a transaction. */
async function askAll(ssin: Ssin, id: string): Promise<unknown[]> {
  const path = `/Immunization/${id}`;
  const body = vaccinationOf(ssin, { id });
  const operations = JSON.stringify([{ op: 'test', path: '/status', value: 'x' }]);
  const batch = (type: string, methods: readonly string[]) => ({
    ...{ resourceType: 'Bundle', type },
    entry: methods.map((method) => ({ resource: body, request: { method, url: `Immunization/${id}` } })),
  });
  const answers = [
    await town.call('looker', 'GET', path),
    await town.call('looker', 'GET', `${path}/_history/1`),
    await town.call('looker', 'GET', `${path}/_history`),
    await town.call('looker', 'GET', `${path}/$integrity`),
    await town.call('looker', 'PUT', path, { body }),
    await town.call('looker', 'PUT', path, { body, headers: { 'if-match': 'W/"1"' } }),
    await town.call('looker', 'PATCH', path, { body: operations, headers: PATCH }),
    await town.call('looker', 'DELETE', path),
    await town.call('looker', 'POST', '', { body: batch('batch', ['GET', 'PUT', 'DELETE']) }),
    await town.call('looker', 'POST', '', { body: batch('transaction', ['PUT']) }),
    await town.call('looker', 'POST', '', { body: batch('transaction', ['DELETE']) }),
  ];
  return answers.map((answer) => plain(answer, id));
}

describe('what the patient hid', () => {
  it.each(Object.entries(restrictions).map(([name, restrict], at) => [name, restrict, at] as const))(
    '%s: every question about it is answered as about what never was, also when it was taken back',
    async (name, restrict, at) => {
      const ssin = makeSsin({ birthDate: '1970-02-02', counter: 40 + 2 * at });
      await town.addPatient(name, ssin);
      await town.link(ssin, looker);
      const patient = town.keyOf(name);
      const { id } = (await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(ssin) })).body;
      expect((await town.call('looker', 'GET', `/Immunization/${id}`)).status).toBe(200);
      const item = placeOfPublicId(keys(), id)?.item ?? NEVER;
      const caller: Caller = { kind: 'patient', door: 'patient-portal', requestId: 't', patient };
      const act = name === 'an exclusion' ? 'exclude' : 'set-limits';
      const set = await inRecord<unknown>(town.house.access, { act, caller, patient: { key: patient } }, (grant) =>
        restrict(grant, item),
      );
      expect(set.granted).toBe(true);
      const never = await askAll(ssin, printPublicId(keys(), { patient, item: NEVER }));
      expect(await askAll(ssin, id)).toEqual(never);
      expect((await town.call('gp', 'DELETE', `/Immunization/${id}`)).status).toBe(204);
      expect(await askAll(ssin, id)).toEqual(never);
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLimit, inRecord } from '../../src/modules/access/index.ts';
import { publicItemId } from '../../src/modules/fhir-vault/index.ts';
import { type Caller, itemKey } from '../../src/modules/grants/index.ts';
import { ask, bodies } from './hub-requests.ts';
import { labReportOf } from './lab-resources.ts';
import { resultOf, vaccinationOf } from './vault-resources.ts';
import { type Answered, openVaultTown, type VaultTown } from './vault-town.ts';

let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
});
afterAll(() => town.close());

const NEVER = itemKey('0190c0de-0000-7000-8000-00000000dead');
const TWO = '422 ZENNE.FHIR.TWO-SUBJECTS';
const ANNAS = { 'x-record': 'anna' };
const IF_NONE = { 'if-none-exist': 'identifier=urn:practice|N-1' };
const countOf = async (type: string, who: 'anna' | 'bruno'): Promise<number> =>
  (await town.call('gp', 'GET', `/${type}?patient.identifier=${town[who]}`)).body.total;

describe('a token for the record of one patient', () => {
  const transaction = (resource: { readonly resourceType: string }) => ({
    ...{ resourceType: 'Bundle', type: 'transaction' },
    entry: [{ resource, request: { method: 'POST', url: resource.resourceType } }],
  });
  const batch = (resource: { readonly resourceType: string }) => ({ ...transaction(resource), type: 'batch' });

  it.each<[string, () => Promise<Answered>]>([
    ['a create', () => sendWith(ANNAS, '/Immunization', vaccinationOf(town.bruno))],
    ['a conditional create', () => sendWith({ ...ANNAS, ...IF_NONE }, '/Immunization', vaccinationOf(town.bruno))],
    ['a report', () => sendWith(ANNAS, '/Bundle', labReportOf(town.bruno, { drid: 'of another' }))],
    ['a transaction', () => sendWith(ANNAS, '', transaction(vaccinationOf(town.bruno)))],
  ])('writes nothing about another by %s', async (_, send) => {
    expect((await send()).told).toBe(TWO);
    expect([await countOf('Immunization', 'bruno'), await countOf('Bundle', 'bruno')]).toEqual([0, 0]);
  });

  it('writes nothing about another by a batch', async () => {
    const { body } = await sendWith(ANNAS, '', batch(vaccinationOf(town.bruno)));
    expect(body.entry[0].response.status).toMatch(/^422/);
    expect(await countOf('Immunization', 'bruno')).toBe(0);
  });

  it('writes about its own', async () => {
    expect((await sendWith(ANNAS, '/Immunization', vaccinationOf(town.anna))).told).toBe('201');
    expect((await sendWith(ANNAS, '/Bundle', labReportOf(town.anna, { drid: 'own' }))).told).toBe('201');
  });

  it('is shown nothing under the address of another', async () => {
    const { house, gp, anna } = town;
    await ask(house, gp, 'PutTransaction', bodies.put(anna, gp, 'A-1'));
    const path = `/Patient/${town.idOf('bruno')}/$everything?_type=DocumentReference`;
    expect((await town.call('gp', 'GET', path, { headers: ANNAS })).status).toBe(404);
    expect((await town.call('gp', 'GET', path, { headers: { 'x-record': 'bruno' } })).status).toBe(200);
  });

  const sendWith = (headers: Record<string, string>, path: string, body: object) =>
    town.call('gp', 'POST', path, { body, headers });
});

describe('a reference in a report', () => {
  let drid = 0;
  /** A report of which one result is about another item. */
  async function sendWith(who: string, reference: string): Promise<Answered> {
    drid += 1;
    const report = labReportOf(town.anna, { drid: `R-${drid}`, number: `urn:reference:${drid}` });
    const entry = report.entry.map((one) =>
      one.resource.resourceType === 'Observation'
        ? { ...one, resource: { ...one.resource, focus: [{ reference }] } }
        : one,
    );
    return town.call(who, 'POST', '/Bundle', { body: { ...report, entry } });
  }
  const neverOf = (who: string): string =>
    publicItemId(town.house.access.keys, { patient: town.keyOf(who), item: NEVER });

  it('leads into no other record: what stands there is refused as what never was', async () => {
    const { body } = await town.call('gp', 'POST', '/Observation', { body: resultOf(town.bruno) });
    for (const id of [body.id, neverOf('bruno')])
      for (const reference of [`Observation/${id}`, `http://localhost/fhir/Observation/${id}`]) {
        const sent = await sendWith('gp', reference);
        expect(sent.told).toBe('422 ZENNE.FHIR.REFERENCE');
        expect(sent.body.issue[0].expression[0]).toMatch(/^Bundle\.entry\[\d\]\.resource\.focus\[0\]\.reference$/);
      }
    const person = await sendWith('gp', `Patient/${town.idOf('bruno')}`);
    expect(person.told).toBe('422 ZENNE.FHIR.REFERENCE');
  });

  it('to an item that is hidden from its sender is taken as one to an id that never was', async () => {
    const sender = await town.addCaregiver('sender', 22);
    await town.link(town.anna, sender);
    const { body } = await town.call('gp', 'POST', '/Observation', { body: resultOf(town.anna) });
    const patient = town.keyOf('anna');
    const caller: Caller = { kind: 'patient', door: 'patient-portal', requestId: 't', patient };
    const closed = await inRecord(
      town.house.access,
      { act: 'set-limits', caller, patient: { key: patient } },
      (grant) => addLimit(grant, town.house.access.keys, { target: { everyone: true }, kind: 'labresult' }),
    );
    expect(closed.granted).toBe(true);
    expect((await town.call('sender', 'GET', `/Observation/${body.id}`)).status).toBe(404);
    const hidden = await sendWith('sender', `Observation/${body.id}`);
    const never = await sendWith('sender', `Observation/${neverOf('anna')}`);
    expect([hidden.told, never.told]).toEqual(['201', '201']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HospitalTown, openHospitalTown, type TestHospital } from './hospital-town.ts';
import { ask, bodies } from './hub-requests.ts';

let town: HospitalTown;
let plain: TestHospital;
beforeAll(async () => {
  town = await openHospitalTown();
  plain = await town.hospital('plain');
});
afterAll(() => town.close());

describe('a document that a hospital keeps', () => {
  it('is declared, listed, and fetched when it is read', async () => {
    const { ssin } = await town.patient(plain);
    const declared = await town.declare(plain, ssin, 'd-1');
    expect(declared.body).toContain(
      '<c:iscomplete>true</c:iscomplete></c:acknowledge><c:transaction><c:id S="LOCAL" SL="HOSPITAL" SV="1.0">d-1',
    );
    const list = await ask(town.house, town.gp, 'GetTransactionList', bodies.list(ssin));
    expect(list.body).toContain('>d-1<');
    const got = await town.get(town.gp, ssin, 'd-1');
    expect(got.body).toContain('<c:iscomplete>true');
    expect(got.body).toContain('Opname zonder zorgen (verzonnen), température 37 °C');
  });
});

/** Two hubs of this program, each with its own people, over TLS with certificates on both sides. */
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exclude, inRecord } from '../../src/modules/access/index.ts';
import { patientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { registerSource } from '../../src/modules/hub/index.ts';
import { hubCertificates } from '../../src/modules/identity/index.ts';
import { addInstitution, hashSsin } from '../../src/modules/people/index.ts';
import { revocationsClient } from '../../src/outside/revocations/client.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { makeEhp, makeSsin } from '../../src/standards/belgium/index.ts';
import { readCertificates } from '../../src/standards/cms/index.ts';
import { issueCertificate } from '../../src/standards/pki/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { patientVisitor } from './trail-people.ts';

const [OURS, THEIRS] = ['1990000728', makeEhp(9701)];
const at = (text: string): Date => new Date(text);
const clock = { now: () => at('2026-11-24T10:00:00Z') };
const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 });

let simulator: Simulator;
let ours: TestHouse;
let theirs: TestHouse;
let gp: TestCaregiver;
let author: TestCaregiver;
beforeAll(async () => {
  simulator = await startSimulator();
  simulator.dateRevocations({ from: at('2026-11-24T09:00:00Z'), until: at('2026-11-24T12:00:00Z') });
  const issuers = readCertificates(await simulator.authority());
  const term = { from: at('2020-01-01'), until: at('2060-01-01') };
  const own = issueCertificate({ commonName: 'Own', ...term });
  const server = { names: ['localhost'], addresses: ['127.0.0.1'] };
  const revocations = revocationsClient([`${simulator.url}/authority/revocations.crl`], clock);
  theirs = await openTestHouse({
    hubNumber: THEIRS,
    certificates: hubCertificates({ issuers, revocations, clock }),
    tls: { ...issueCertificate({ commonName: 'localhost', ...term, server }, own), clientIssuers: issuers.map(String) },
  });
  await theirs.server.listen({ host: '127.0.0.1', port: 0 });
  const key = await simulator.keyOf({ type: 'EHP', number: OURS });
  ours = await openTestHouse({ metahubUrl: simulator.url, identity: { ...key, authorities: [own.certificate] } });
  gp = await ours.caregiver(40);
  author = await theirs.caregiver(1);
  await acquaint();
});
afterAll(async () => {
  await ours.close();
  await theirs.close();
  await simulator.stop();
});

/** Each hub registers the other, both know the patient, and the metahub says so. */
async function acquaint(): Promise<void> {
  const { port } = theirs.server.server.address() as AddressInfo;
  await asSystem(ours.access.database, 'test', async (grant) => {
    const institution = await addInstitution(grant, { ehp: THEIRS, kind: 'hub', name: 'Their network' });
    await registerSource(grant, { institution, address: `https://127.0.0.1:${port}/interhub/v3` });
  });
  await asSystem(theirs.access.database, 'test', (grant) =>
    addInstitution(grant, { ehp: OURS, kind: 'hub', name: 'Our network' }),
  );
  for (const [house, who] of [
    [ours, gp],
    [theirs, author],
  ] as const) {
    await ask(house, who, 'PutPatient', bodies.patient(ssin));
    await ask(house, who, 'PutPatientConsent', bodies.consent(ssin));
    await ask(house, who, 'PutTherapeuticLink', bodies.link(ssin, who));
  }
  await ask(theirs, author, 'PutTransaction', bodies.put(ssin, author, 'theirs-1', 'Written in the other network'));
  simulator.openHub('theirs', THEIRS, 'Their network');
  simulator.keep('theirs', { ssin, scheme: 'X', value: 'x', message: '<kmehrmessage/>' });
}

const list = () =>
  ask(
    ours,
    gp,
    'GetTransactionList',
    bodies.list(ssin).replace('</c:select>', '<c:searchtype>global</c:searchtype></c:select>'),
  );

async function lookedThere(): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: theirs.db.superuserUrl });
  await client.connect();
  const { rows } = await client
    .query(
      `SELECT t.act, t.reason, e.nihii, i.ehp FROM audit_trail t JOIN people_caregiver_elsewhere e ON e.caregiver = t.actor
       JOIN people_institution i ON i.institution = t.institution WHERE t.door = 3303 AND t.step = 1 ORDER BY t.at, t.tx`,
    )
    .finally(() => client.end());
  return rows.map(({ act, reason, nihii, ehp }) => [act, reason, nihii, ehp].join(' '));
}

it('a caregiver here finds and reads what the other hub has, and is named in the trail there', async () => {
  const listed = await list();
  expect(listed.body).toContain('theirs-1');
  expect(listed.body).toContain('<c:iscomplete>true</c:iscomplete></c:acknowledge>');
  const author = /<c:author>(?:(?!<\/c:author>).)*Their network.*?<\/c:author>/s.exec(listed.body)?.[0] ?? '';
  const got = await ask(ours, gp, 'GetTransaction', bodies.get(ssin, 'theirs-1', author));
  expect(got.body).toContain('Written in the other network');
  expect(await lookedThere()).toEqual([`5 other-hub ${gp.nihii} ${OURS}`, `6 other-hub ${gp.nihii} ${OURS}`]);
});

it('an exclusion that is known there alone hides there, and nothing here tells it', async () => {
  const key = patientKey((await patientVisitor(theirs, ssin)).key);
  const caller = { kind: 'patient', door: 'patient-portal', requestId: key, patient: key } as const;
  const personHash = hashSsin(theirs.access.keys, gp.ssin).toString('hex');
  await inRecord(theirs.access, { act: 'exclude', caller, patient: { key } }, (grant) =>
    exclude(grant, theirs.access.keys, { personHash }, 'Arts Verzonnen'),
  );
  const { body } = await list();
  expect(body).not.toContain('theirs-1');
  expect(body).toContain('<c:iscomplete>true</c:iscomplete></c:acknowledge>');
});

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addLimit,
  exclude,
  hideDocument,
  inRecord,
  objectToOwnUse,
  setChoices,
} from '../../src/modules/access/index.ts';
import { type Act, type PatientKey, patientKey, type RecordGrant } from '../../src/modules/grants/index.ts';
import { hashSsin } from '../../src/modules/people/index.ts';
import { makeNihii, makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { type HospitalTown, openHospitalTown, type TestHospital } from './hospital-town.ts';
import { openTestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { addHub, askAsHub, hubEnvelope, parties, type TestHub } from './interhub-requests.ts';
import { patientVisitor } from './trail-people.ts';
import { openPut } from './upkeep-town.ts';

/** Somebody of another network whom nobody knows here. */
const FAR = {
  nihii: makeNihii(190_001, '004'),
  ssin: makeSsin({ birthDate: '1965-05-05', counter: 901 }),
  profession: 'persphysician',
};
const far = parties.caregiver(FAR);

let town: HospitalTown;
let hub: TestHub;
let hospital: TestHospital;
let superuser: pg.Client;
beforeAll(async () => {
  town = await openHospitalTown({ sourceDeadlineMs: 4000 });
  hub = await addHub(town.house, 1);
  hospital = await town.hospital('plain');
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

const asHub = (operation: string, body: string, endUser = far, emergency?: string) =>
  askAsHub(town.house, hub, endUser, operation, body, emergency);
const list = (ssin: string, endUser = far, emergency?: string) =>
  asHub('GetTransactionList', bodies.list(ssin), endUser, emergency);
const codesOf = (body: string): string[] =>
  [...body.matchAll(/<k:cd S="(?:LOCAL|CD-ERROR)"[^>]*>([^<]+)<\/k:cd><k:description/g)].map(([, code = '']) => code);
const idsOf = (body: string): string[] =>
  [...body.matchAll(/<c:transaction>.*?<\/c:transaction>/gs)].map(
    ([row]) => /S="LOCAL" SL="\w+" SV="1.0">([^<]*)</.exec(row)?.[1] ?? '',
  );

const linesOf = async (patient: PatientKey, door = 3303): Promise<string[]> => {
  const { rows } = await superuser.query(
    `SELECT t.act, t.step, t.outcome, t.reason, t.shown, t.profession, i.ehp,
       coalesce(c.first_name || ' ' || c.family_name, e.first_name || ' ' || e.family_name, t.actor_kind::text) AS who
     FROM audit_trail t LEFT JOIN people_institution i ON i.institution = t.institution
       LEFT JOIN people_caregiver c ON c.caregiver = t.actor LEFT JOIN people_caregiver_elsewhere e ON e.caregiver = t.actor
     WHERE t.stream = $1 AND t.door = $2 ORDER BY t.at, t.tx, t.step`,
    [patient, door],
  );
  return rows.map(({ act, step, reason, shown, who, ehp }) => [act, step, reason, shown, who, ehp].join(' '));
};

/** A patient with a note that is open to the patient, and one that is not. */
async function withNotes() {
  const patient = await town.patient();
  notes += 1;
  const [open, closed] = [`open-${notes}`, `closed-${notes}`];
  await ask(town.house, town.gp, 'PutTransaction', openPut(patient.ssin as Ssin, town.gp, open));
  await ask(town.house, town.gp, 'PutTransaction', bodies.put(patient.ssin, town.gp, closed));
  return { ...patient, open, closed };
}
let notes = 0;

const personHash = (ssin: Ssin = FAR.ssin): string => hashSsin(town.house.access.keys, ssin).toString('hex');
const asPatient = <Value>(key: PatientKey, act: Act, use: (grant: RecordGrant) => Promise<Value>) =>
  town.asPatient(key, act, use);

describe('a hub that asks', () => {
  it('for a caregiver whom nobody knows here gets list and document, without a link here', async () => {
    const { ssin, key, open, closed } = await withNotes();
    const listed = await list(ssin);
    expect(idsOf(listed.body).sort()).toEqual([closed, open].sort());
    expect(listed.body).toContain('<c:iscomplete>true</c:iscomplete></c:acknowledge>');
    const got = await asHub('GetTransaction', bodies.get(ssin, closed));
    expect(got.body).toContain('Verzonnen inhoud');
    expect(await linesOf(key)).toEqual([
      `5 1 other-hub  Greta Elders ${hub.number}`,
      `5 3  2 Greta Elders ${hub.number}`,
      `6 1 other-hub  Greta Elders ${hub.number}`,
      `6 3  1 Greta Elders ${hub.number}`,
    ]);
  });

  it('stands in the patient’s log by the name of who looked, its house, its network, and by which way', async () => {
    const { ssin, open } = await withNotes();
    await asHub('GetTransaction', bodies.get(ssin, open), far + parties.house('71099911'));
    const patient = await patientVisitor(town.house, ssin);
    town.house.moveClock('2026-11-24T10:00:01Z');
    const { body } = await patient.get('/en/my/access-log');
    town.house.moveClock('2026-11-24T10:00:00Z');
    expect(body).toContain('Greta Elders, Far hospital 71099911');
    expect(body).toContain('Invented network 1');
    expect(body).toContain('another network');
    expect(body).toContain('the other network checked that this person may look');
  });

  it('for a caregiver of ours is remembered under the name that is registered here', async () => {
    const { ssin, key } = await withNotes();
    await list(ssin, parties.caregiver(town.stranger));
    expect((await linesOf(key))[0]).toBe(`5 1 other-hub  Arts Verzonnen ${hub.number}`);
  });

  it('gets what a hospital of ours keeps, asked of that hospital', async () => {
    const { ssin } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'kept-there');
    const got = await asHub('GetTransaction', bodies.get(ssin, 'kept-there', '', 'HOSPITAL'));
    expect(got.body).toContain('kept-there');
    expect(got.body).toContain('kmehrmessage');
  });

  it('is never answered with what a third hub has, and is told so', async () => {
    const third = await town.network();
    const { ssin } = await withNotes();
    town.simulator.keep(third.id, { ssin, scheme: 'SOFT', value: 'far-away', message: '<kmehrmessage/>' });
    const before = town.simulator.lastQuestion(third.id);
    const global = bodies.list(ssin).replace('</c:select>', '<c:searchtype>global</c:searchtype></c:select>');
    const listed = await asHub('GetTransactionList', global);
    expect(codesOf(listed.body)).toEqual(['ZENNE.LIST.HERE-ONLY']);
    expect(listed.body).toContain('<c:iscomplete>false</c:iscomplete>');
    const author = `<c:author>${parties.hub(third.number)}${far}</c:author>`;
    const got = await asHub('GetTransaction', bodies.get(ssin, 'far-away', author));
    expect(codesOf(got.body)).toEqual(['ZENNE.GET.NOT-FOUND']);
    expect(town.simulator.lastQuestion(third.id)).toBe(before);
  });

  it('asks for updates and for what it looked at, with the name of who looked', async () => {
    const { ssin, open } = await withNotes();
    await asHub('GetTransaction', bodies.get(ssin, open));
    const looks = await asHub('GetPatientAuditTrail', bodies.looks(ssin));
    expect(looks.body).toContain(FAR.nihii);
    expect(looks.body).toContain(open);
    const updates = await asHub('GetLatestUpdate', bodies.updates('note', ssin));
    expect(updates.body).toContain('<c:latestupdate>');
    const other = await askAsHub(
      town.house,
      await addHub(town.house, 7),
      far,
      'GetPatientAuditTrail',
      bodies.looks(ssin),
    );
    expect(other.body).toContain('<c:iscomplete>true');
    expect(other.body).not.toContain(open);
  });

  it('is told only of kinds that go out', async () => {
    const { ssin, open } = await withNotes();
    const diary = bodies.put(ssin, town.gp, 'team-talk').replace('SV="1.15">note<', 'SV="1.15">diarynote<');
    expect((await ask(town.house, town.gp, 'PutTransaction', diary)).body).toContain('<c:iscomplete>true');
    expect(idsOf((await list(ssin)).body)).not.toContain('team-talk');
    expect(idsOf((await list(ssin)).body)).toContain(open);
    expect(codesOf((await asHub('GetTransaction', bodies.get(ssin, 'team-talk'))).body)).toEqual([
      'ZENNE.GET.NOT-FOUND',
    ]);
  });

  it('is not asked for consent or link: they are its own duty', async () => {
    const { ssin, open } = await withNotes();
    await ask(town.house, town.gp, 'RevokePatientConsent', bodies.revokeConsent(ssin));
    expect(idsOf((await list(ssin)).body)).toContain(open);
  });

  it('is described: what the description says is what is served', async () => {
    const { body } = await town.house.server.inject({ url: '/interhub/v3?wsdl' });
    const served = [...body.matchAll(/<wsdl:operation name="(\w+)"><wsdl:input message/g)].map(([, name]) => name);
    expect(served.sort()).toEqual(
      ['GetLatestUpdate', 'GetPatientAuditTrail', 'GetTransaction', 'GetTransactionList', 'GetTransactionSet'].sort(),
    );
    expect(body).toContain('urn:be:fgov:ehealth:interhub:protocol:v3:GetTransactionList');
    const { ssin } = await withNotes();
    const put = await asHub('PutTransaction', bodies.put(ssin, town.gp, 'x'));
    expect(put.body).toContain('unknown-operation');
  });
});

describe('what a patient closed here holds behind another hub', () => {
  it('an exclusion: nothing is left, whatever hub and emergency', async () => {
    const { ssin, key, open } = await withNotes();
    await asPatient(key, 'exclude', (grant) =>
      exclude(grant, town.house.access.keys, { personHash: personHash() }, 'Greta Elders'),
    );
    for (const emergency of [undefined, 'Found unconscious in the street']) {
      const { body } = await list(ssin, far, emergency);
      expect(idsOf(body)).toEqual([]);
      expect(body).toContain('<c:iscomplete>true');
    }
    expect(codesOf((await asHub('GetTransaction', bodies.get(ssin, open))).body)).toEqual(['ZENNE.GET.NOT-FOUND']);
    expect((await linesOf(key))[0]).toMatch(/^5 1 other-hub excluded/);
  });

  it('an exclusion of a caregiver who is named by its number alone', async () => {
    const { ssin, key } = await withNotes();
    await asPatient(key, 'exclude', (grant) =>
      exclude(grant, town.house.access.keys, { personHash: personHash(town.stranger.ssin) }, 'Arts Verzonnen'),
    );
    const named = parties.caregiver(town.stranger).replace(/<k:id S="INSS"[^>]*>\d+<\/k:id>/, '');
    expect(idsOf((await list(ssin, named)).body)).toEqual([]);
  });

  it('one document closed to the person or to its profession', async () => {
    const { ssin, key, open, closed } = await withNotes();
    const hide = async (id: string, whom: Parameters<typeof hideDocument>[3]) =>
      asPatient(key, 'set-limits', async (grant) => {
        const { rows } = await superuser.query('SELECT item FROM hub_link WHERE patient = $1 AND local_id = $2', [
          key,
          id,
        ]);
        return hideDocument(grant, town.house.access.keys, rows[0].item, whom);
      });
    await hide(open, { personHash: personHash() });
    expect(idsOf((await list(ssin)).body)).toEqual([closed]);
    await hide(closed, { profession: 'persphysician' });
    expect(idsOf((await list(ssin)).body)).toEqual([]);
    expect(idsOf((await list(ssin, parties.caregiver({ ...FAR, profession: 'persdentist' }))).body)).toEqual([closed]);
  });

  it('kinds closed to everybody, and emergencies refused', async () => {
    const one = await withNotes();
    await asPatient(one.key, 'set-limits', (grant) =>
      addLimit(grant, town.house.access.keys, { target: { everyone: true }, kind: 'note' }),
    );
    expect(idsOf((await list(one.ssin)).body)).toEqual([]);
    const two = await withNotes();
    await asPatient(two.key, 'set-limits', (grant) =>
      setChoices(grant, town.house.access.keys, { emergency: 'refused', delayDays: 0 }),
    );
    expect(idsOf((await list(two.ssin, far, 'Found unconscious in the street')).body)).toEqual([]);
    expect(idsOf((await list(two.ssin)).body)).toHaveLength(2);
  });

  it('but an exclusion does not where the network leaves it to the hub that asks', async () => {
    const house = await openTestHouse({ hubExclusion: 'trust' });
    const trusted = await addHub(house, 1);
    const gp = await house.caregiver(1);
    const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 });
    for (const [operation, body] of [
      ['PutPatient', bodies.patient(ssin)],
      ['PutPatientConsent', bodies.consent(ssin)],
      ['PutTherapeuticLink', bodies.link(ssin, gp)],
      ['PutTransaction', bodies.put(ssin, gp, 'trusted')],
    ] as const)
      await ask(house, gp, operation, body);
    const key = patientKey((await patientVisitor(house, ssin)).key);
    const caller = { kind: 'patient', door: 'patient-portal', requestId: key, patient: key } as const;
    await inRecord(house.access, { act: 'exclude', caller, patient: { key } }, (grant) =>
      exclude(grant, house.access.keys, { personHash: hashSsin(house.access.keys, FAR.ssin).toString('hex') }, 'Greta'),
    );
    const listed = await askAsHub(house, trusted, far, 'GetTransactionList', bodies.list(ssin));
    expect(idsOf(listed.body)).toEqual(['trusted']);
    await house.close();
  });
});

describe('a patient who looks through another hub', () => {
  it('sees what is open to the patient, of the own record only', async () => {
    const { ssin, key, open } = await withNotes();
    const other = await withNotes();
    const self = parties.patient(ssin);
    expect(idsOf((await list(ssin, self)).body)).toEqual([open]);
    expect((await asHub('GetTransaction', bodies.get(ssin, open), self)).body).toContain('Verzonnen inhoud');
    expect(codesOf((await list(other.ssin, self)).body)).toEqual(['TL.ACCESS.07']);
    expect((await linesOf(key))[0]).toBe(`5 1 other-hub  1 ${hub.number}`);
    expect((await linesOf(other.key))[0]).toMatch(/^5 1 not-your-record/);
    expect(codesOf((await asHub('GetPatientAuditTrail', bodies.looks(ssin), self)).body)).toEqual(['TL.ACCESS.07']);
  });

  it('sees nothing after having refused the own use', async () => {
    const { ssin, key } = await withNotes();
    await asPatient(key, 'withdraw-consent', (grant) => objectToOwnUse(grant, town.house.access.keys));
    expect(codesOf((await list(ssin, parties.patient(ssin))).body)).toEqual(['ZENNE.ACCESS.OWN-USE-REFUSED']);
  });
});

describe('is refused, and leaves a trace', () => {
  const reasonOf = async (patient: PatientKey) => (await linesOf(patient)).map((line) => line.split(' ')[2]);

  it.each([
    ['nobody is named', '', 'person-required'],
    ['a house alone', parties.house('71099911'), 'person-required'],
    ['a person without a number', far.replace(/<k:id [^>]*>\d+<\/k:id>/g, ''), 'person-required'],
    [
      'a person of another network by NIHII alone',
      far.replace(/<k:id S="INSS"[^>]*>\d+<\/k:id>/, ''),
      'person-required',
    ],
  ])('%s', async (_, endUser, reason) => {
    const { ssin, key } = await withNotes();
    const { body } = await list(ssin, endUser);
    expect(body).toContain('<c:iscomplete>false');
    expect(idsOf(body)).toEqual([]);
    expect(await reasonOf(key)).toEqual([reason]);
  });

  it('numbers of two people', async () => {
    const { ssin, key } = await withNotes();
    await list(ssin, parties.caregiver({ ...town.stranger, ssin: FAR.ssin }));
    expect(await reasonOf(key)).toEqual(['author-not-entitled']);
  });

  it('a hub that speaks in the name of another', async () => {
    const { ssin, key } = await withNotes();
    const second = await addHub(town.house, 2);
    await askAsHub(town.house, { ...hub, number: second.number }, far, 'GetTransactionList', bodies.list(ssin));
    expect(await reasonOf(key)).toEqual(['author-not-entitled']);
    expect((await linesOf(key))[0]).toContain(hub.number);
  });

  it('whoever is no hub, in a house stream', async () => {
    const { ssin } = await withNotes();
    const before = await refusals();
    const answer = await askAsHub(
      town.house,
      { ...hub, bearer: town.gp.bearer },
      far,
      'GetTransactionList',
      bodies.list(ssin),
    );
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('not-authenticated');
    expect((await refusals()) - before).toBe(1);
  });

  it('nobody at all, before the message is read', async () => {
    const payload = hubEnvelope('GetTransactionList', far, 'not even XML');
    const answer = await town.house.server.inject({
      ...{ method: 'POST', url: '/interhub/v3', payload },
      headers: { 'content-type': 'text/xml' },
    });
    expect(answer.statusCode).toBe(401);
  });

  const refusals = async (): Promise<number> => {
    const { rows } = await superuser.query(
      "SELECT count(*)::int AS count FROM audit_trail WHERE act = 3301 AND door = 3303 AND reason = 'hub-unknown'",
    );
    return rows[0].count;
  };
});

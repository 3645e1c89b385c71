import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLimit, exclude, withdrawConsent } from '../../src/modules/access/index.ts';
import type { PatientKey } from '../../src/modules/grants/index.ts';
import { hashSsin } from '../../src/modules/people/index.ts';
import type { HospitalFault } from '../../src/simulator/hospital-faults.ts';
import { type HospitalTown, letterOf, openHospitalTown, type TestHospital, type TestNetwork } from './hospital-town.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const ELSEWHERE = 'Brief uit een ander netwerk (verzonnen)';

let town: HospitalTown;
let network: TestNetwork;
/** Who signs there; no house of ours. */
let abroad: TestHospital;
let superuser: pg.Client;
beforeAll(async () => {
  town = await openHospitalTown({ sourceDeadlineMs: 4000 });
  network = await town.network();
  abroad = await town.hospital('plain');
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

type SearchType = 'local' | 'global' | 'external';

const list = (who: TestCaregiver, ssin: string, searchType: SearchType, more = {}) =>
  ask(
    town.house,
    who,
    'GetTransactionList',
    bodies.list(ssin).replace('</c:select>', `<c:searchtype>${searchType}</c:searchtype></c:select>`),
    more,
  );

/** Ids of the rows in order, each with the number of the hub that leads its author list. */
const rowsOf = (body: string): string[] =>
  [...body.matchAll(/<c:transaction>.*?<\/c:transaction>/gs)].map(([row]) =>
    [/S="LOCAL" SL="\w+" SV="1.0">([^<]*)</.exec(row)?.[1], /S="ID-HCPARTY" SV="1.0">(\d+)</.exec(row)?.[1]].join('@'),
  );
const codesOf = (body: string): string[] =>
  [...body.matchAll(/<k:cd S="(?:LOCAL|CD-ERROR)"[^>]*>([^<]+)<\/k:cd><k:description/g)].map(([, code = '']) => code);
const OWN = '1990000728';

interface Kept {
  readonly kind?: string;
  readonly date?: string;
  readonly at?: TestNetwork;
}

/** The other network has a letter of this person. */
function keep(ssin: string, value: string, { kind = 'dischargereport', date = '2026-11-20', at = network }: Kept = {}) {
  const message = letterOf(abroad, ssin, value, { kind, text: ELSEWHERE })
    .replaceAll('<date>2026-11-20</date>', `<date>${date}</date>`)
    .replace('SL="HOSPITAL"', 'SL="RSWID"')
    .replace('</text>', `</text><recorddatetime>${date}T10:00:00</recorddatetime>`);
  town.simulator.keep(at.id, { ssin, scheme: 'RSWID', value, message });
}

/** As the list gave it: id and author list, the other hub first. */
async function get(who: TestCaregiver, ssin: string, value: string, listed: string) {
  const row = [...listed.matchAll(/<c:transaction>.*?<\/c:transaction>/gs)].find(([one]) => one.includes(`>${value}<`));
  const author = /<c:author>.*<\/c:author>/s.exec(row?.[0] ?? '')?.[0] ?? '';
  return ask(town.house, who, 'GetTransaction', named(ssin, value, author));
}
const named = (ssin: string, value: string, author: string): string =>
  `<c:select><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:transaction><c:id S="LOCAL" SL="RSWID" SV="1.0">${value}</c:id>${author}</c:transaction></c:select>`;

const trailOf = async (patient: PatientKey): Promise<string[]> => {
  const { rows } = await superuser.query(
    'SELECT act, step, reason, shown FROM audit_trail WHERE stream = $1 AND act IN (5, 6) ORDER BY tx, step',
    [patient],
  );
  return rows.map(({ act, step, reason, shown }) => [act, step, reason, shown].join(' '));
};

/** Somebody of whom both have a letter. */
async function withBoth() {
  const patient = await town.patient(abroad);
  letters += 1;
  const [here, there] = [`here-${letters}`, `there-${letters}`];
  await town.declare(abroad, patient.ssin, here);
  keep(patient.ssin, there, { date: '2026-11-21' });
  return { ...patient, there, own: `${here}@${OWN}`, other: `${there}@${network.number}` };
}
let letters = 0;

describe('documents of another hub', () => {
  it('stand in a global list beside our own, alone in an external one, and not in a local one', async () => {
    const { ssin, own, other } = await withBoth();
    const global = await list(town.gp, ssin, 'global');
    const external = await list(town.gp, ssin, 'external');
    const local = await list(town.gp, ssin, 'local');
    expect(rowsOf(global.body)).toEqual([other, own]);
    expect(global.body).toContain('<c:totalrecordcount>2</c:totalrecordcount>');
    expect(rowsOf(external.body)).toEqual([other]);
    expect(rowsOf(local.body)).toEqual([own]);
    for (const { body } of [global, external, local])
      expect(body).toContain('<c:iscomplete>true</c:iscomplete></c:ack');
  });

  it('are read by the id and author list of the list; the trail tells intent, decision and what was shown', async () => {
    const { ssin, key, there } = await withBoth();
    const listed = await list(town.gp, ssin, 'global');
    const got = await get(town.gp, ssin, there, listed.body);
    expect(got.body).toContain(ELSEWHERE);
    expect(await trailOf(key)).toEqual([
      '5 2 therapeutic-link ',
      '5 1 therapeutic-link ',
      '5 3 also-elsewhere 2',
      '6 2 therapeutic-link ',
      '6 1 therapeutic-link ',
      '6 3  1',
    ]);
  });

  it('stand in the log of the patient as those of another network, without a way to a page that is not there', async () => {
    const { ssin, key, there } = await withBoth();
    await get(town.gp, ssin, there, (await list(town.gp, ssin, 'global')).body);
    const cookie = `zenne=${await town.house.session({ kind: 'patient', key })}`;
    town.house.moveClock('2026-11-24T10:00:01Z');
    const { body } = await town.house.server.inject({ url: '/en/my/access-log', headers: { cookie } });
    town.house.moveClock('2026-11-24T10:00:00Z');
    const of = (act: string) => body.split('<li').find((line) => line.includes(`${act}: Discharge letter`));
    const [opened, published] = [of('Opened a document'), of('Published a document')];
    expect(opened).toContain('Opened a document: Discharge letter (of another network)');
    expect(opened).not.toContain('/my/documents/');
    expect(body).toContain('asked other networks that know you for theirs too');
    expect(published).toContain('/my/documents/');
  });

  it('that are no set are not there for GetTransactionSet, as our own', async () => {
    const { ssin, there } = await withBoth();
    const author = `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${network.number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd></k:hcparty></c:author>`;
    const set = await ask(town.house, town.gp, 'GetTransactionSet', named(ssin, there, author));
    expect(set.body).not.toContain(ELSEWHERE);
    expect(set.body).toContain('<c:iscomplete>false</c:iscomplete>');
    expect((await ask(town.house, town.gp, 'GetTransaction', named(ssin, there, author))).body).toContain(ELSEWHERE);
  });

  it('are asked for in the name of whoever looks, and of this hub', async () => {
    const { ssin } = await withBoth();
    await list(town.gp, ssin, 'external');
    const question = town.simulator.lastQuestion(network.id) ?? '';
    expect(question).toContain('<c:searchtype>local</c:searchtype>');
    const [, author = ''] = /<c:author>(.*?)<\/c:author>/s.exec(question) ?? [];
    const numbers = [...author.matchAll(/S="ID-HCPARTY" SV="1.0">(\d+)</g)].map(([, number]) => number);
    expect(numbers).toEqual([OWN, town.gp.nihii]);
  });

  it('are filtered by kind, period and author like our own', async () => {
    const { ssin } = await town.patient();
    keep(ssin, 'old', { date: '2020-01-01' });
    keep(ssin, 'note', { kind: 'note' });
    keep(ssin, 'letter');
    const narrowed = async (wanted: string) => {
      const body = `<c:select><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:transaction>${wanted}</c:transaction><c:searchtype>global</c:searchtype></c:select>`;
      return rowsOf((await ask(town.house, town.gp, 'GetTransactionList', body)).body).map((row) => row.split('@')[0]);
    };
    expect(await narrowed('<c:cd S="CD-TRANSACTION" SV="1.15">note</c:cd>')).toEqual(['note']);
    expect(await narrowed('<c:begindate>2021-01-01</c:begindate>')).toEqual(['note', 'letter']);
    const author = (nihii: string) =>
      `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${nihii}</k:id><k:cd S="CD-HCPARTY" SV="1.14">persphysician</k:cd></k:hcparty></c:author>`;
    expect(await narrowed(author(abroad.specialist.nihii))).toEqual(['note', 'letter', 'old']);
    expect(await narrowed(author(town.gp.nihii))).toEqual([]);
  });

  it('of a day that is none of our calendar are left out: the rest of the list stays readable', async () => {
    const { ssin, own, other } = await withBoth();
    for (const date of ['12020-01-01', '-0044-03-15']) keep(ssin, `wrong${date}`, { date });
    const { body } = await list(town.gp, ssin, 'global');
    expect(rowsOf(body)).toEqual([other, own]);
    expect(body).toContain('<c:totalrecordcount>2</c:totalrecordcount>');
  });

  it('come in pages with our own, the newest first', async () => {
    const { ssin } = await town.patient(abroad);
    for (const at of [1, 2, 3]) {
      keep(ssin, `far-${at}`, { date: `2026-11-1${at}` });
      await town.declare(abroad, ssin, `near-${at}`);
    }
    const page = async (index: number) => {
      const { body } = await list(town.gp, ssin, 'global', {
        ...{ maxRows: 2, page: index },
      });
      expect(body).toContain('<c:totalrecordcount>6</c:totalrecordcount>');
      return rowsOf(body).map((row) => row.split('@')[0] ?? '');
    };
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    expect(pages.map((rows) => rows.length)).toEqual([2, 2, 2, 0]);
    expect(
      pages
        .flat()
        .slice(0, 3)
        .every((row) => row.startsWith('near')),
    ).toBe(true);
    expect(pages.flat().slice(3)).toEqual(['far-3', 'far-2', 'far-1']);
  });
});

describe('when another hub fails', () => {
  it.each<[HospitalFault, string]>([
    ['silent', 'ZENNE.NETWORK.SILENT'],
    ['drip', 'ZENNE.NETWORK.SILENT'],
    ['failing', 'ZENNE.NETWORK.SILENT'],
    ['html', 'ZENNE.NETWORK.UNUSABLE'],
    ['bomb', 'ZENNE.NETWORK.UNUSABLE'],
    ['deep', 'ZENNE.NETWORK.UNUSABLE'],
    ['huge', 'ZENNE.NETWORK.UNUSABLE'],
    ['other-patient', 'ZENNE.NETWORK.UNUSABLE'],
  ])('%s: the list holds what others have, and names the one that is missing', async (fault, code) => {
    const patient = await withBoth();
    const failing = await town.network();
    keep(patient.ssin, 'lost', { at: failing });
    town.simulator.misbehaveHospital(failing.id, fault);
    const { body } = await list(town.gp, patient.ssin, 'global');
    town.simulator.misbehaveHospital(failing.id, undefined);
    expect(rowsOf(body)).toEqual([patient.other, patient.own]);
    expect(body).toContain('<c:iscomplete>false</c:iscomplete>');
    expect(codesOf(body)).toEqual([code]);
    expect(body).toContain(`${failing.name}: `);
  });

  it.each<[HospitalFault, string]>([
    ['silent', 'ZENNE.GET.SOURCE-SILENT'],
    ['not-there', 'ZENNE.GET.NOT-FOUND'],
    ['html', 'ZENNE.GET.SOURCE-UNUSABLE'],
    ['other-patient', 'ZENNE.GET.SOURCE-WRONG'],
    ['two-patients', 'ZENNE.GET.SOURCE-WRONG'],
    ['other-document', 'ZENNE.GET.SOURCE-WRONG'],
  ])('%s: nothing of a document is shown, and the trail says so', async (fault, code) => {
    const { ssin, key } = await town.patient();
    const failing = await town.network();
    keep(ssin, 'there', { at: failing });
    const listed = await list(town.gp, ssin, 'external');
    town.simulator.misbehaveHospital(failing.id, fault);
    const { body } = await get(town.gp, ssin, 'there', listed.body);
    expect(codesOf(body)).toEqual([code]);
    expect(body).not.toContain(ELSEWHERE);
    expect((await trailOf(key)).at(-1)).toMatch(/^6 3 [a-z-]+ 0$/);
  });

  it('one that the metahub names and that is not connected is named, by its number', async () => {
    const { ssin } = await town.patient();
    const far = await town.network(false);
    keep(ssin, 'far', { at: far });
    const { body } = await list(town.gp, ssin, 'global');
    expect(codesOf(body)).toEqual(['ZENNE.NETWORK.NOT-CONNECTED']);
    expect(body).toContain(`${far.number}: `);
    const author = `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${far.number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd></k:hcparty></c:author>`;
    const got = await ask(town.house, town.gp, 'GetTransaction', named(ssin, 'far', author));
    expect(codesOf(got.body)).toEqual(['ZENNE.GET.OTHER-HUB']);
  });

  it('the metahub is silent: no hub is asked, the list is our own and says so', async () => {
    const { ssin, own } = await withBoth();
    const before = town.simulator.lastQuestion(network.id);
    town.simulator.misbehave('silent', 'metahub');
    const { body } = await list(town.gp, ssin, 'global');
    town.simulator.misbehave(undefined, 'metahub');
    expect(codesOf(body)).toEqual(['VZN.0.SYS.MH.X']);
    expect(rowsOf(body)).toEqual([own]);
    expect(town.simulator.lastQuestion(network.id)).toBe(before);
  });
});

describe('who may see documents of another hub', () => {
  it('nobody without a link: the other hub is not even asked', async () => {
    const { ssin, there } = await withBoth();
    const before = town.simulator.lastQuestion(network.id);
    expect(codesOf((await list(town.stranger, ssin, 'global')).body)).toEqual(['TL.ACCESS.09']);
    const author = `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${network.number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd></k:hcparty></c:author>`;
    const got = await ask(town.house, town.stranger, 'GetTransaction', named(ssin, there, author));
    expect(codesOf(got.body)).toEqual(['TL.ACCESS.09']);
    expect(town.simulator.lastQuestion(network.id)).toBe(before);
  });

  it('a kind that the matrix closes to a profession is neither listed nor read', async () => {
    const nurse = await town.house.caregiver(300, 'persnurse');
    const { ssin } = await town.patient();
    await ask(town.house, nurse, 'PutTherapeuticLink', bodies.link(ssin, nurse));
    keep(ssin, 'report', { kind: 'contactreport' });
    keep(ssin, 'summary', { kind: 'sumehr' });
    const doctors = await list(town.gp, ssin, 'external');
    expect(rowsOf(doctors.body).map((row) => row.split('@')[0])).toEqual(['report', 'summary']);
    const nurses = await list(nurse, ssin, 'external');
    expect(rowsOf(nurses.body).map((row) => row.split('@')[0])).toEqual(['summary']);
    expect(nurses.body).toContain('<c:totalrecordcount>1</c:totalrecordcount>');
    const got = await get(nurse, ssin, 'report', doctors.body);
    expect(codesOf(got.body)).toEqual(['ZENNE.GET.NOT-FOUND']);
    expect(got.body).not.toContain(ELSEWHERE);
  });

  it('an excluded caregiver gets what it would get of somebody unknown elsewhere', async () => {
    const [{ ssin, key }, twin] = [await town.patient(), await town.patient()];
    keep(ssin, 'secret');
    const { stranger: excluded } = town;
    for (const person of [ssin, twin.ssin])
      await ask(town.house, excluded, 'PutTherapeuticLink', bodies.link(person, excluded));
    const before = await list(excluded, ssin, 'global');
    expect(rowsOf(before.body)).toEqual([`secret@${network.number}`]);
    await town.asPatient(key, 'exclude', (grant) =>
      exclude(
        grant,
        town.house.access.keys,
        { personHash: hashSsin(town.house.access.keys, excluded.ssin).toString('hex') },
        'Stranger',
      ),
    );
    town.simulator.misbehaveHospital(network.id, 'silent');
    const after = await list(excluded, ssin, 'global');
    const untouched = await list(excluded, twin.ssin, 'global');
    const plain = ({ body }: { readonly body: string }, person: string): string =>
      body.replaceAll(person, 'PERSON').replace(/1990000728\.[\w-]+</, '1990000728.N<');
    expect(plain(after, ssin)).toBe(plain(untouched, twin.ssin));
    const got = await get(excluded, ssin, 'secret', before.body);
    const never = await get(excluded, twin.ssin, 'secret', before.body);
    town.simulator.misbehaveHospital(network.id, undefined);
    expect(plain(got, ssin)).toBe(plain(never, twin.ssin));
  });

  it('what the patient closes (a kind) is closed there too', async () => {
    const { ssin, key } = await town.patient();
    keep(ssin, 'open-letter');
    keep(ssin, 'closed-note', { kind: 'note' });
    const before = await list(town.gp, ssin, 'external');
    expect(rowsOf(before.body)).toHaveLength(2);
    const { keys } = town.house.access;
    await town.asPatient(key, 'set-limits', (grant) =>
      addLimit(grant, keys, { target: { everyone: true }, kind: 'note' }),
    );
    const after = await list(town.gp, ssin, 'external');
    expect(rowsOf(after.body)).toEqual([`open-letter@${network.number}`]);
    const got = await get(town.gp, ssin, 'closed-note', before.body);
    expect(codesOf(got.body)).toEqual(['ZENNE.GET.NOT-FOUND']);
  });

  it('in an emergency once: one emergency is traced and told, however many steps the list takes', async () => {
    const { ssin, key, other } = await withBoth();
    const emergency = 'Found unconscious in the street';
    expect(rowsOf((await list(town.stranger, ssin, 'global', { emergency })).body)).toContain(other);
    const { rows } = await superuser.query(
      'SELECT count(*)::int AS n FROM access_emergency_review WHERE patient = $1',
      [key],
    );
    expect(rows).toEqual([{ n: 1 }]);
    expect((await trailOf(key)).filter((line) => line.startsWith('5 1 '))).toEqual(['5 1 emergency ']);
  });

  it('a consent that is withdrawn while the other hub answers: nothing is shown', async () => {
    const { ssin, key } = await withBoth();
    town.simulator.misbehaveHospital(network.id, 'held');
    const reading = list(town.gp, ssin, 'global');
    while (town.simulator.heldAt(network.id) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await town.asPatient(key, 'withdraw-consent', (grant) => withdrawConsent(grant, town.house.access.keys));
    town.simulator.misbehaveHospital(network.id, undefined);
    town.simulator.releaseHospital(network.id);
    const { body } = await reading;
    expect(rowsOf(body)).toEqual([]);
    expect(codesOf(body)).toEqual(['MH2.ACCESS.9']);
  });
});

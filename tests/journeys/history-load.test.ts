import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HistoryLoad, loadFiles } from '../../src/app/history/load-files.ts';
import { exclude, inRecord } from '../../src/modules/access/index.ts';
import { type HospitalTown, openHospitalTown, summaryOf, type TestHospital } from './hospital-town.ts';
import { ask, bodies } from './hub-requests.ts';

const NAMESPACES =
  'xmlns:c="http://www.ehealth.fgov.be/hubservices/core/v3" xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"';

let town: HospitalTown;
let hospital: TestHospital;
let folder: string;
/** Loses its entries from now on: as if the program died there. */
let isDying = false;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zenne-history-'));
  town = await openHospitalTown({
    before: (trail) => ({
      ...trail,
      record: (tx, entries) => {
        if (isDying) throw new Error('killed');
        trail.record(tx, entries);
      },
    }),
  });
  hospital = await town.hospital('plain');
});
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

const alone = (header: string): string => header.replace('<c:kmehrheader', `<c:kmehrheader ${NAMESPACES}`);
const wrapped = (headers: readonly string[]): string => `<history ${NAMESPACES}>\n${headers.join('\n')}\n</history>`;
function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const context = () => {
  const { access, metrics } = town.house;
  return {
    access,
    metrics,
    hub: { number: '1990000728', name: 'Zenne', idScheme: 'RSBID' },
    strictness: 'error',
  } as const;
};
const load = (path: string, more: Partial<HistoryLoad> = {}) =>
  loadFiles(context(), { path, house: hospital.key, progress: () => {}, ...more });

interface RejectedLine {
  readonly code: string;
  readonly line: number;
  readonly message?: string;
  readonly base64?: string;
}
const rejectedOf = (path: string): RejectedLine[] =>
  readFileSync(`${path}.rejected.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RejectedLine);

/** How often the practitioner's list has this id. */
const listed = async (ssin: string, id: string): Promise<number> =>
  (await ask(town.house, town.gp, 'GetTransactionList', bodies.list(ssin))).body.split(`>${id}<`).length - 1;

async function traced(patient: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await client.connect();
  try {
    const text =
      'SELECT step, outcome, shown, reason, item FROM audit_trail WHERE stream = $1 AND act = 3220 ORDER BY tx, step';
    return (await client.query({ text, values: [patient], rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

describe('years of a hospital’s past', () => {
  it('become links of their patients, whom each batch leaves one decision and one line', async () => {
    const [one, other] = [await town.patient(hospital), await town.patient(hospital)];
    const headers = [0, 1, 2].flatMap((id) => [
      summaryOf(hospital, one.ssin, `one-${id}`),
      summaryOf(hospital, other.ssin, `other-${id}`),
    ]);
    const path = write('wrapped.xml', wrapped(headers));
    expect((await load(path)).counts).toEqual({ declared: 6, newVersion: 0, known: 0, rejected: 0 });
    expect([await listed(one.ssin, 'one-0'), await listed(other.ssin, 'other-2')]).toEqual([1, 1]);
    for (const { key } of [one, other])
      expect(await traced(key)).toEqual([
        [1, 1, null, 'therapeutic-link', null],
        [3, 3, 3, null, null],
      ]);
    expect(existsSync(`${path}.rejected.jsonl`)).toBe(false);
    expect(existsSync(`${path}.progress.json`)).toBe(false);
  });

  it('are known when they come again, from a file or over the wire, however they are written', async () => {
    const { ssin } = await town.patient(hospital);
    const header = summaryOf(hospital, ssin, 'again');
    const path = write('again.xml', `<?xml version="1.0"?>${alone(header)}`);
    expect((await load(path)).counts).toMatchObject({ declared: 1 });
    expect((await load(path)).counts).toMatchObject({ declared: 0, known: 1 });
    expect((await town.declare(hospital, ssin, 'again')).body).toContain('ZENNE.DECLARE.DUPLICATE');
    const changed = header.replace('<c:iscomplete>true', '<c:iscomplete>false');
    write('again.xml', alone(header) + alone(changed) + alone(changed));
    expect((await load(path)).counts).toEqual({ declared: 0, newVersion: 1, known: 2, rejected: 0 });
    expect(await listed(ssin, 'again')).toBe(1);
  });

  it('may stand as whole requests, in a folder of files', async () => {
    const { ssin } = await town.patient(hospital);
    const request = (id: string): string =>
      `<p:DeclareTransactionRequest xmlns:p="http://www.ehealth.fgov.be/hubservices/protocol/v3" ${NAMESPACES}><c:request><c:id S="ID-KMEHR" SV="1.0">1.1</c:id><c:author><k:hcparty><k:cd S="CD-HCPARTY" SV="1.14">orghospital</k:cd></k:hcparty></c:author><c:date>2026-11-20</c:date><c:time>10:00:00</c:time></c:request>${summaryOf(hospital, ssin, id)}</p:DeclareTransactionRequest>`;
    const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
    mkdirSync(join(folder, 'many/below'), { recursive: true });
    write('many/a.xml', request('bare'));
    write('many/below/b.kmehr', `<s:Envelope xmlns:s="${soap}"><s:Body>${request('whole')}</s:Body></s:Envelope>`);
    expect((await load(join(folder, 'many'))).counts).toMatchObject({ declared: 2, rejected: 0 });
    expect([await listed(ssin, 'bare'), await listed(ssin, 'whole')]).toEqual([1, 1]);
  });

  it('are rejected one by one for the reasons of DeclareTransaction, kept for the owner’s eyes only', async () => {
    const { ssin } = await town.patient(hospital);
    const stranger = await town.patient();
    const good = summaryOf(hospital, ssin, 'good');
    const other = await town.hospital('plain');
    const cases: [string, string][] = [
      ['TL.ACCESS.09', summaryOf(hospital, stranger.ssin, 'no-link')],
      ['ZENNE.PUT.DATE', good.replace('2026-11-20</c:date>', '2036-11-20</c:date>')],
      ['MH2.INPUT.22', good.replace(/<c:id S="LOCAL"[^/]*\/c:id>/, '')],
      ['MH2.INPUT.19', good.replace('S="INSS" SV="1.0"', 'S="EID-CARDNO" SV="1.0"')],
      ['ZENNE.PUT.KIND', good.replace('>dischargereport<', '>Discharge<')],
      ['ZENNE.FILE.SCHEMA', good.replace('<c:date>', '<c:day>').replace('</c:date>', '</c:day>')],
      ['ZENNE.FILE.NOT-XML', good.replace('</c:folder>', '')],
      ['ZENNE.FILE.NO-DECLARATION', '<c:kmehrmessage/>'.replace('/>', '></c:kmehrmessage>')],
    ];
    const author = await judgedByHub(summaryOf(other, ssin, 'not-ours'));
    cases.push([author, summaryOf(other, ssin, 'not-ours')]);
    const path = write('mixed.xml', wrapped([...cases.map(([, header]) => header), good]));
    expect((await load(path)).counts).toEqual({ declared: 1, newVersion: 0, known: 0, rejected: cases.length });
    expect(rejectedOf(path).map(({ code }) => code)).toEqual(cases.map(([code]) => code));
    expect(rejectedOf(path).map(({ message }) => message?.trim())).toEqual(cases.map(([, header]) => header));
    expect(rejectedOf(path).map(({ line }) => line)).toEqual(cases.map((_, at) => at + 2));
    expect(statSync(`${path}.rejected.jsonl`).mode & 0o777).toBe(0o600);
    expect(await traced(stranger.key)).toMatchObject([[1, 2, null, 'no-therapeutic-link', null]]);
  });

  it('of a patient who excluded the hospital, are taken as if unrestricted; after a withdrawal none is, and it is told once', async () => {
    const [{ ssin, key }, twin] = [await town.patient(hospital), await town.patient(hospital)];
    const { access } = town.house;
    const patient = { kind: 'patient', door: 'patient-portal', requestId: '', patient: key } as const;
    await inRecord(access, { act: 'exclude', caller: patient, patient: { key } }, (grant) =>
      exclude(grant, access.keys, { institution: hospital.key }, 'Hospital'),
    );
    const two = (of: string, id: string) => [summaryOf(hospital, of, `${id}-1`), summaryOf(hospital, of, `${id}-2`)];
    const excluded = await load(write('excluded.xml', wrapped(two(ssin, 'ex'))));
    const free = await load(write('free.xml', wrapped(two(twin.ssin, 'fr'))));
    expect(excluded.counts).toEqual(free.counts);
    expect(await traced(key)).toMatchObject([
      [1, 1, null, 'therapeutic-link excluded', null],
      [3, 3, 2, null, null],
    ]);
    await ask(town.house, town.gp, 'RevokePatientConsent', bodies.revokeConsent(twin.ssin));
    const path = write('withdrawn.xml', wrapped(two(twin.ssin, 'wd')));
    expect((await load(path)).counts).toMatchObject({ declared: 0, rejected: 2 });
    expect(rejectedOf(path).map(({ code }) => code)).toEqual(['MH2.ACCESS.9', 'MH2.ACCESS.9']);
    const refused = (await traced(twin.key)).filter((row) => Array.isArray(row) && row[1] === 2);
    expect(refused).toEqual([[1, 2, null, 'no-consent', null]]);
  });

  it('of hostile files nothing is taken but what is right, and the program goes on', async () => {
    const { ssin } = await town.patient(hospital);
    const good = (id: string): string => alone(summaryOf(hospital, ssin, id));
    const latin = Buffer.from(good('latin').replace('Hôpital', 'H\u00f4pital'), 'latin1');
    const bomb = `<!DOCTYPE b [<!ENTITY a "${'ha'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>${good('bomb')}`;
    const deep = good('deep').replace('<c:folder>', `<c:folder>${'<c:x>'.repeat(500)}${'</c:x>'.repeat(500)}`);
    const parts = [
      latin,
      good('first'),
      deep,
      `<c:kmehrheader ${'x'.repeat(3_000_000)}></c:kmehrheader>`,
      '\0\x01 <<< ',
      good('last'),
      bomb,
    ];
    const path = write('hostile.xml', Buffer.concat(parts.map((part) => Buffer.from(part as string))));
    expect((await load(path)).counts).toMatchObject({ declared: 2 });
    expect([await listed(ssin, 'first'), await listed(ssin, 'last'), await listed(ssin, 'bomb')]).toEqual([1, 1, 0]);
    const rejected = rejectedOf(path);
    expect(rejected.map(({ code }) => code)).toEqual([
      ...['ZENNE.FILE.NOT-XML', 'ZENNE.FILE.TOO-DEEP', 'ZENNE.FILE.TOO-LARGE', 'ZENNE.FILE.TEXT', 'ZENNE.FILE.DTD'],
    ]);
    expect(Buffer.from(rejected[0]?.base64 ?? '', 'base64').equals(latin)).toBe(true);
    const wide = write('wide.xml', Buffer.from(good('wide'), 'utf16le'));
    expect((await load(wide)).counts).toMatchObject({ declared: 0, rejected: 1 });
  });

  it('a load that was killed goes on where it was: nothing is lost, doubled or rejected twice', async () => {
    const { ssin, key } = await town.patient(hospital);
    const headers = Array.from({ length: 30 }, (_, id) => summaryOf(hospital, ssin, `long-${id}`));
    headers.splice(3, 0, headers[0]?.replace('2026-11-20</c:date>', '2036-11-20</c:date>') ?? '');
    headers.splice(17, 0, headers[0]?.replace('>dischargereport<', '>Discharge<') ?? '');
    const path = write('long.xml', wrapped(headers));
    let batches = 0;
    const progress = (): void => {
      batches += 1;
      isDying = batches === 2;
    };
    await expect(load(path, { mostMessages: 8, progress })).rejects.toThrow('killed');
    isDying = false;
    expect(await listed(ssin, 'long-20')).toBe(0);
    // It died after it wrote what it rejected, before it wrote how far it came.
    appendFileSync(`${path}.rejected.jsonl`, `${JSON.stringify({ code: 'ZENNE.PUT.KIND' })}\n`);
    batches = 3;
    const { counts, resumed } = await load(path, { mostMessages: 8, progress });
    expect(resumed).toBe(true);
    expect(counts).toEqual({ declared: 30, newVersion: 0, known: 0, rejected: 2 });
    expect(rejectedOf(path).map(({ code }) => code)).toEqual(['ZENNE.PUT.DATE', 'ZENNE.PUT.KIND']);
    for (const id of [0, 13, 29]) expect(await listed(ssin, `long-${id}`)).toBe(1);
    const shown = (await traced(key)).filter((row) => Array.isArray(row) && row[0] === 3);
    expect(shown.map((row) => (row as unknown[])[2]).sort()).toEqual([7, 7, 8, 8]);
  });
});

/** The code with which the hub itself answers this header. */
async function judgedByHub(header: string): Promise<string> {
  const { house } = town;
  const inName = { institution: { number: hospital.nihii, kind: 'orghospital' } };
  const { body } = await ask(house, hospital.specialist, 'DeclareTransaction', header, inName);
  return /<k:cd S="(?:LOCAL|CD-ERROR)"(?: SL="zennestatuscode")? SV="1.0">([^<]*)</.exec(body)?.[1] ?? body;
}

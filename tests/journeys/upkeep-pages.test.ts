import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ItemKey, PatientKey } from '../../src/modules/grants/index.ts';
import {
  answerRequest,
  askCorrection,
  decideDisposal,
  objectToRefusal,
  ownRequest,
  proposeDisposals,
  recordOfDisposal,
} from '../../src/modules/upkeep/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { assetFiles } from '../../src/ui/index.ts';
import { chromiumPath, launch, type Visitor, visit } from './browser.ts';
import { faults } from './faults.ts';
import { openPut, openUpkeepTown, type UpkeepTown } from './upkeep-town.ts';

const languages = ['fr', 'nl', 'en', 'de'] as const;
const visitors = [
  { width: 360, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
] as const;
const shots = process.env.ZENNE_SHOTS;
const START = '2026-11-25T10:00:00Z';
const OVER = '2056-12-01T10:00:00Z';
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';
const TEXT = 'I never had this operation.\nPlease correct it: it was my brother.';

let browser: Browser;
let town: UpkeepTown;
let base: string;

async function sound(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  expect([name, await faults(page)]).toEqual([name, []]);
}

async function enter(visitor: Visitor, kind: 'patient' | 'caregiver' | 'officer', key: string): Promise<Page> {
  const context: BrowserContext = await visit(browser, visitor);
  await context.addCookies([{ name: 'zenne', value: await town.session(kind, key), url: base }]);
  return context.newPage();
}

interface Filed {
  readonly key: PatientKey;
  readonly item: ItemKey;
  /** Of the document, at the patient's and the caregiver's pages. */
  readonly my: string;
  readonly care: string;
  readonly reference: string;
}

let filed = 0;
async function file(): Promise<Filed> {
  filed += 1;
  const id = `paper-${filed}`;
  const ssin = await town.settle();
  await town.put(ssin, id, openPut(ssin, town.gp, id));
  const key = await town.keyOf(ssin);
  const item = await town.itemOf(key, id);
  const reference = printPublicId(town.keys, { patient: key, item });
  const handle = printPublicId(town.keys, { patient: key, item: WHOLE_RECORD });
  const care = `/care/patients/${handle}/documents/${reference}`;
  return { key, item, reference, care, my: `/my/documents/${reference}` };
}

const ask = ({ key, item }: Filed) =>
  town.asPatient('ask-rectification', key, (grant) => askCorrection(grant, town.keys, { item, text: TEXT, months: 1 }));
async function requestOf({ key, item }: Filed): Promise<string> {
  const found = await town.asPatient('read-document', key, (grant) => ownRequest(grant, town.keys, item));
  if (!found || typeof found === 'string') throw new Error('no request');
  return found.request;
}
async function objected(): Promise<{ paper: Filed; request: string }> {
  const paper = await file();
  await ask(paper);
  const request = await requestOf(paper);
  await town.asAuthor('answer-rectification', paper.key, (grant) =>
    answerRequest(grant, town.keys, request, { corrected: false, reason: 'The letter says what I saw' }),
  );
  await town.asPatient('object-rectification', paper.key, (grant) =>
    objectToRefusal(grant, town.keys, paper.item, 'It was not me, ask the ward'),
  );
  return { paper, request };
}

// Some hundred pages are looked at; a busy machine takes its time.
describe.skipIf(!chromiumPath)('pages about documents (skipped without Chromium)', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    browser = await launch();
    town = await openUpkeepTown(START);
    // Style sheets are read where they stand: the built program has them beside it.
    town.house.server.get<{ Params: { name: string } }>('/assets/:name', async ({ params }, reply) => {
      const type = assetFiles.find(({ name }) => name === params.name)?.type ?? '';
      const place = join('src/ui/assets', params.name);
      return existsSync(place) ? reply.type(type).send(readFileSync(place)) : reply.callNotFound();
    });
    base = await town.house.server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser.close();
    await town.close();
  });

  describe.each(visitors)('at $width px, $scheme', (visitor) => {
    it.each(languages)('in %s every page is sound', async (language) => {
      town.moveTo(START);
      const name = (what: string) => `${what}-${language}-${visitor.width}-${visitor.scheme}`;
      const { paper, request } = await objected();
      const asked = await file();
      await ask(asked);
      const patient = await enter(visitor, 'patient', paper.key);
      const at = (page: Page) => (path: string) => page.goto(`${base}/${language}${path}`);
      for (const [what, path] of [
        ['my-disputed', paper.my],
        ['my-correction', `${paper.my}/correction`],
        ['my-list', '/my/documents'],
        ['my-log', '/my/access-log'],
      ] as const) {
        await at(patient)(path);
        await sound(patient, name(what));
      }
      const author = await enter(visitor, 'caregiver', town.gp.key);
      for (const [what, path] of [
        ['care-disputed', paper.care],
        ['care-withdraw', `${paper.care}/withdraw`],
        ['care-requests', '/care/requests'],
        ['care-request', `/care/requests/${await requestOf(asked)}`],
        ['care-settings', '/care/settings'],
      ] as const) {
        await at(author)(path);
        await sound(author, name(what));
      }
      const officer = await enter(visitor, 'officer', town.one);
      for (const [what, path] of [
        ['office-withdrawals', '/office/withdrawals'],
        ['office-requests', '/office/requests'],
        ['office-request', `/office/requests/${request}`],
        ['office-retention-none', '/office/retention'],
        ['office-visibility', '/office/visibility'],
      ] as const) {
        await at(officer)(path);
        await sound(officer, name(what));
      }
      for (const page of [patient, author, officer]) await page.context().close();
    });
  });

  it('a patient asks, the author refuses, the patient objects, the officer closes it', async () => {
    town.moveTo(START);
    const paper = await file();
    const patient = await enter(visitors[0], 'patient', paper.key);
    await patient.goto(`${base}/en${paper.my}`);
    await patient.getByText('Ask for a correction').click();
    await patient.fill('#text', 'short');
    await patient.locator('main form button').click();
    expect(await patient.locator('.z-errors').textContent()).toContain('10 to 2,000');
    await sound(patient, 'my-correction-error');
    await patient.fill('#text', TEXT);
    await patient.locator('main form button').click();
    await patient.getByText('It is sent').waitFor();
    await sound(patient, 'my-correction-sent');
    const author = await enter(visitors[1], 'caregiver', town.gp.key);
    await author.goto(`${base}/en/care/requests/${await requestOf(paper)}`);
    await author.locator('button[value="corrected"]').click();
    expect(await author.locator('.z-errors').textContent()).toContain('no new version yet');
    await author.locator('button[value="refuse"]').click();
    expect(await author.locator('.z-errors').textContent()).toContain('10 to 500');
    await sound(author, 'care-request-error');
    await author.fill('#reason', 'The surgeon may well need it');
    await author.locator('button[value="extend"]').click();
    await author.getByText('25 February 2027').waitFor();
    await author.fill('#reason', 'The letter says what I saw');
    await author.locator('button[value="refuse"]').click();
    await author.getByText('Refused by the author').waitFor();
    await sound(author, 'care-request-refused');
    await patient.reload();
    await patient.fill('#text', 'It was not me, ask the ward');
    await patient.locator('main form button').click();
    await patient.getByText('With the privacy officer').waitFor();
    const officer = await enter(visitors[0], 'officer', town.one);
    await officer.goto(`${base}/en/office/requests/${await requestOf(paper)}`);
    await officer.locator('button[value="close"]').click();
    await sound(officer, 'office-request-error');
    await officer.fill('#reason', 'The author kept to the facts');
    await officer.locator('button[value="close"]').click();
    await officer.getByText('Closed by the privacy officer').waitFor();
    await patient.reload();
    expect(await patient.locator('main').textContent()).toContain('The author kept to the facts');
    await sound(patient, 'my-correction-closed');
  });

  it('an author withdraws; two officers withdraw and see who had opened it', async () => {
    town.moveTo(START);
    const [first, second] = [await file(), await file()];
    const author = await enter(visitors[1], 'caregiver', town.gp.key);
    await author.goto(`${base}/en${first.care}`);
    await author.getByText('in the wrong record').click();
    await author.locator('main form button').click();
    await sound(author, 'care-withdraw-error');
    await author.fill('#reason', 'It is about another patient of mine');
    await author.locator('main form button').click();
    await author.getByText('The document is withdrawn').waitFor();
    await sound(author, 'care-withdrawn');
    expect((await author.goto(`${base}/en${first.care}`))?.status()).toBe(404);
    const reader = await enter(visitors[1], 'caregiver', town.reader.key);
    await reader.goto(`${base}/en${second.care}`);
    expect(await reader.locator('main').textContent()).not.toContain('wrong person');
    expect((await reader.goto(`${base}/en${second.care}/withdraw`))?.status()).toBe(404);
    const [one, two] = [await enter(visitors[0], 'officer', town.one), await enter(visitors[1], 'officer', town.two)];
    await one.goto(`${base}/en/office/withdrawals`);
    await one.fill('#reference', 'nonsense');
    await one.locator('main form button').click();
    expect(await one.locator('.z-errors').textContent()).toContain('No document has this reference');
    await sound(one, 'office-withdrawals-error');
    await one.fill('#reference', `${base}/en${second.my}/correction`.replace('/correction', ''));
    await one.fill('#reason', 'The patient says so, and the ward agrees');
    await one.locator('main form button').click();
    await one.waitForURL(/withdrawals\/[0-9a-f-]{36}/);
    await one.locator('button[value="agree"]').click();
    expect(await one.locator('.z-errors').textContent()).toContain('another person');
    await sound(one, 'office-withdrawal-same');
    await two.goto(one.url());
    expect(await two.locator('main table').textContent()).toContain('Arts Verzonnen');
    await two.locator('button[value="agree"]').click();
    await two.getByText('Withdrawn', { exact: true }).waitFor();
    await sound(two, 'office-withdrawn');
    expect((await reader.goto(`${base}/en${second.care}`))?.status()).toBe(404);
  });

  it('a delay is set by an administrator, an own default by a caregiver', async () => {
    town.moveTo(START);
    const clerk = await enter(visitors[1], 'officer', town.clerk);
    await clerk.goto(`${base}/en/office/visibility`);
    await clerk.fill('#number', '000');
    await clerk.locator('main form button').click();
    expect(await clerk.locator('.z-errors').textContent()).toContain('No institution has this number');
    await sound(clerk, 'office-visibility-error');
    const gp = await enter(visitors[0], 'caregiver', town.gp.key);
    await gp.goto(`${base}/en/care/settings`);
    await gp.selectOption('#days', '3');
    await gp.fill('#from', '2026-11-24');
    await gp.locator('main form button').click();
    expect(await gp.locator('.z-errors').textContent()).toContain('today or later');
    await sound(gp, 'care-settings-error');
    await gp.fill('#from', '2027-01-31');
    await gp.locator('main form button').click();
    await gp.getByText('31 January 2027').waitFor();
    await sound(gp, 'care-settings-saved');
  });

  it('two persons destroy what has passed its term; one document is protected', async () => {
    town.moveTo(START);
    const [first, second] = [await file(), await file()];
    await town.house.access.database.pool.query(`SELECT audit_make_partitions('2056-12-01')`);
    town.moveTo(OVER);
    await proposeDisposals(town.registers);
    const [one, two] = [await enter(visitors[0], 'officer', town.one), await enter(visitors[1], 'officer', town.two)];
    await one.goto(`${base}/en/office/retention`);
    await one.locator('button[value="approve"]').click();
    expect(await one.locator('.z-errors').textContent()).toContain('at least one');
    await sound(one, 'retention-error');
    await one.fill('#reference', second.reference);
    await one.fill('#reason', 'Asked for by the court of Brussels');
    await one.locator('button', { hasText: /^Protect$/ }).click();
    await one.getByText('Asked for by the court').waitFor();
    await sound(one, 'retention-held');
    for (const language of languages)
      for (const page of [one, two]) {
        await page.goto(`${base}/${language}/office/retention`);
        await sound(page, `retention-${language}-${page === one ? '360-dark' : '1280-light'}`);
      }
    const { rows } = await town.house.access.database.pool.query<{ disposal: string; item: string }>(
      'SELECT disposal, item FROM upkeep_disposal',
    );
    const disposalOf = ({ item }: Filed) => rows.find((row) => row.item === item)?.disposal ?? '';
    for (const page of [one, two]) {
      await page.goto(`${base}/en/office/retention`);
      await page.locator(`input[value="${disposalOf(first)}"]`).check();
      await page.locator('button[value="approve"]').click();
      await page.getByText('Done').waitFor();
    }
    await sound(two, 'retention-destroyed');
    const held = disposalOf(second);
    const decide = (by: typeof town.one) =>
      town.atOffice(
        by,
        'decide-retention',
        (tx) => recordOfDisposal(tx, held),
        (grant) => decideDisposal(grant, town.keys, held, true),
      );
    expect(await decide(town.one)).toBe('on-hold');
    const patient = await enter(visitors[0], 'patient', first.key);
    for (const language of languages) {
      await patient.goto(`${base}/${language}/my/documents`);
      await sound(patient, `my-destroyed-${language}-360-dark`);
    }
    expect(await patient.locator('main').textContent()).toContain('One, Two');
  });
});

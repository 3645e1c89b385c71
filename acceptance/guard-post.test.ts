import { beforeAll, describe, expect, it } from 'vitest';
import { consentBody, linkBody, type Persona, persona } from './client.ts';
import { links, linksToken } from './links-client.ts';
import { signIn } from './pages.ts';
import { careFor, citizen, list, type Practice, practice, read } from './people.ts';

/** A locum works tonight at the guard post. Source: access rules 3.1, 3.6, 4.1; decision 0028. */
let gp: Practice;
let [locum, colleague, alone]: (Practice | undefined)[] = [];
let post: Persona;

const known = (one: Practice | undefined): Practice => {
  if (!one) throw new Error('nobody');
  return one;
};

beforeAll(async () => {
  gp = await practice('gp-1');
  locum = await practice('guard-doctor-1', 'guard-post-1');
  colleague = await practice('guard-doctor-2', 'guard-post-1');
  alone = await practice('guard-doctor-1');
  post = await persona('guard-post-1');
});

/** The post declares that the patient came. */
const came = (ssin: string) =>
  known(locum).ask('PutTherapeuticLink', linkBody(ssin, { nihii: post.nihii ?? '' }, 'gpconsultation'));

it('the doctor on duty reads the summary through the link of the post, and the patient reads who it was', async () => {
  const patient = await citizen('Ada', '1985-05-05');
  const summary = await careFor(gp, patient);
  expect((await list(known(locum), patient)).errors).toEqual(['TL.ACCESS.09']);
  expect((await came(patient.ssin)).errors).toEqual([]);
  expect((await list(known(locum), patient)).total).toBe(1);
  expect((await read(known(locum), patient, summary)).text).toContain('Verzonnen allergie');
  // Whoever else is on duty sees the same; in the own name neither does.
  expect((await read(known(colleague), patient, summary)).text).toContain('Verzonnen allergie');
  expect((await list(known(alone), patient)).errors).toEqual(['TL.ACCESS.09']);
  const trail = (await (await signIn(patient.id)).get('/en/my/access-log')).text;
  for (const name of [known(locum).who.name, known(colleague).who.name, post.name]) expect(trail).toContain(name);
});

it('the page of who can see tells of the doctor in the name of the post, and of the post that it is closed out', async () => {
  const patient = await citizen('Bea', '1985-05-05');
  const summary = await careFor(gp, patient);
  await came(patient.ssin);
  const own = await signIn(patient.id);
  const [, document = ''] = /href="(\/en\/my\/documents\/[^"]+)"/.exec((await own.get('/en/my/documents')).text) ?? [];
  const number = known(locum).who.nihii ?? '';
  const told = async () =>
    (await own.send(`${document}/who`, { number })).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(await told()).toContain(`In the name of ${post.name} Yes.`);
  const close = (effect: string) => own.send(`${document}/rights`, { number: post.nihii ?? '', effect });
  expect((await close('hide')).to).toContain('said=done');
  expect(await told()).toContain(`In the name of ${post.name} No. You closed this document to this organisation.`);
  expect((await read(known(locum), patient, summary)).errors).toEqual(['ZENNE.GET.NOT-FOUND']);
  expect((await read(gp, patient, summary)).text).toContain('Verzonnen allergie');
  await close('end');
  expect((await read(known(locum), patient, summary)).text).toContain('Verzonnen allergie');
});

it('when the link has ended nobody of the post reads any more', async () => {
  const patient = await citizen('Cor', '1985-05-05');
  const summary = await careFor(gp, patient);
  await came(patient.ssin);
  expect((await list(known(locum), patient)).total).toBe(1);
  const bearer = await linksToken('guard-doctor-1');
  const through = { 'author-institution': post.nihii ?? '' };
  const found = await links(bearer, 'POST', '/_search', { patient: { ssin: patient.ssin } }, through);
  const [link] = found.body.links;
  expect(link?.endsOn).toBeTruthy();
  expect((await links(bearer, 'DELETE', `/${link?.id}`, undefined, through)).status).toBe(204);
  for (const one of [locum, colleague]) {
    expect((await list(known(one), patient)).errors).toEqual(['TL.ACCESS.09']);
    expect((await read(known(one), patient, summary)).errors).toEqual(['TL.ACCESS.09']);
  }
});

describe('a patient who shut somebody out', () => {
  const seen = async (one: Practice, ssin: string) => {
    const { status, complete, errors, ids, total } = await list(one, { ssin });
    return { status, complete, errors, ids, total };
  };

  it('the post: its doctors see what they see of somebody without documents', async () => {
    const [patient, twin] = [await citizen('Eva', '1985-05-05'), await citizen('Eva', '1985-05-05')];
    const summary = await careFor(gp, patient);
    await gp.ask('PutPatientConsent', consentBody(twin.ssin));
    for (const { ssin } of [patient, twin]) await came(ssin);
    const own = await signIn(patient.id);
    await own.send('/en/my/rights/exclusions', { number: post.nihii ?? '' }, '/en/my/rights');
    for (const one of [locum, colleague]) {
      expect(await seen(known(one), patient.ssin)).toEqual(await seen(known(one), twin.ssin));
      const [mine, its] = [await read(known(one), patient, summary), await read(known(one), twin, summary)];
      expect([mine.errors, mine.complete]).toEqual([its.errors, its.complete]);
    }
    expect((await list(gp, patient)).total).toBe(1);
  });

  it('one doctor: the other one of the post still reads', async () => {
    const patient = await citizen('Fay', '1985-05-05');
    const summary = await careFor(gp, patient);
    await came(patient.ssin);
    const own = await signIn(patient.id);
    await own.send('/en/my/rights/exclusions', { number: known(locum).who.nihii ?? '' }, '/en/my/rights');
    expect(await seen(known(locum), patient.ssin)).toMatchObject({ complete: true, errors: [], total: 0 });
    expect((await read(known(locum), patient, summary)).errors).toEqual(['ZENNE.GET.NOT-FOUND']);
    expect((await read(known(colleague), patient, summary)).text).toContain('Verzonnen allergie');
  });
});

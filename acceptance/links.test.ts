import { beforeAll, describe, expect, it } from 'vitest';
import { addPersona, call, consentBody, json, listBody, type Persona, persona, token } from './client.ts';
import { links, linksToken, newLink } from './links-client.ts';
import { inventSsin } from './messages.ts';

let gp: Persona;
let colleague: Persona;

beforeAll(async () => {
  gp = await persona('gp-1');
  colleague = await persona('gp-2');
});

const authorOf = ({ nihii, ssin, profession }: Persona) => ({
  nihii: nihii ?? '',
  ssin: ssin ?? '',
  profession: profession ?? '',
});

/** A patient with consent, and the persona it became. */
async function patient(): Promise<{ ssin: string; id: string }> {
  const ssin = inventSsin();
  const { id } = await addPersona({ kind: 'patient', ssin });
  const bearer = await token('gp-1');
  await call({ operation: 'PutPatientConsent', token: bearer, author: authorOf(gp), body: consentBody(ssin) });
  return { ssin, id };
}

const list = async (who: Persona, ssin: string, institution?: { nihii: string; kind: string }) =>
  call({
    operation: 'GetTransactionList',
    token: await token(who.id),
    author: { ...authorOf(who), ...(institution ? { institution } : {}) },
    body: listBody(ssin),
  });

let number = Date.now() % 10_000;
const nihiiOf = (stem: number): string => {
  number += 1;
  const six = String(stem * 100_000 + 10_000 + (number % 80_000)).slice(0, 6);
  return `${six}${String(97 - (Number(six) % 97)).padStart(2, '0')}`;
};

describe('therapeutic links over the wire', () => {
  it('a locum sees a patient in the name of the guard post, until the post ends the link', async () => {
    const locum = await addPersona({
      kind: 'caregiver',
      ssin: inventSsin(),
      nihii: `${nihiiOf(1)}003`,
      profession: 'persphysician',
    });
    const postNihii = nihiiOf(8);
    await addPersona({
      kind: 'institution',
      nihii: postNihii,
      profession: 'guardpost',
      name: 'Invented guard post',
      registeredFor: [locum.id],
    });
    const { ssin } = await patient();
    const post = { nihii: postNihii, kind: 'guardpost' };
    expect((await list(locum, ssin, post)).errors).toEqual(['TL.ACCESS.09']);
    const bearer = await linksToken(locum.id);
    const through = { 'author-institution': postNihii };
    const made = await links(bearer, 'POST', '', newLink(ssin, { holder: { number: postNihii } }), through);
    expect(made).toMatchObject({
      status: 201,
      body: { holder: { kind: 'institution', party: 'guardpost' }, status: 'active' },
    });
    expect((await list(locum, ssin, post)).complete).toBe(true);
    expect((await list(locum, ssin)).errors).toEqual(['TL.ACCESS.09']);
    expect((await links(bearer, 'GET', '', undefined, through)).body.links.map(({ id }) => id)).toContain(made.body.id);
    expect((await links(bearer, 'DELETE', `/${made.body.id}`, undefined, through)).status).toBe(204);
    expect((await list(locum, ssin, post)).errors).toEqual(['TL.ACCESS.09']);
  });

  it('a GP refers a patient to a colleague: only with the patient’s eID, and only the colleague sees the record', async () => {
    const { ssin } = await patient();
    const bearer = await linksToken('gp-1');
    const referral = { type: 'gpreferral', holder: { number: colleague.nihii } };
    const byHand = await links(bearer, 'POST', '', newLink(ssin, { ...referral, proof: 'eidencoding_nocard' }));
    expect(byHand).toMatchObject({ status: 422, body: { code: 'ZENNE.LINK.REFERRAL-EID' } });
    const made = await links(bearer, 'POST', '', newLink(ssin, referral));
    expect(made.status).toBe(201);
    expect((await list(colleague, ssin)).complete).toBe(true);
    expect((await list(gp, ssin)).errors).toEqual(['TL.ACCESS.09']);
    expect((await links(await linksToken('gp-2'), 'GET', `/${made.body.id}`)).status).toBe(200);
    expect((await links(await linksToken('gp-3'), 'GET', `/${made.body.id}`)).status).toBe(404);
  });

  it('a patient ends a link while lists run: no list that begins after the answer succeeds', async () => {
    const { ssin, id } = await patient();
    const made = await links(await linksToken('gp-1'), 'POST', '', newLink(ssin));
    const bearer = await linksToken(id);
    let isEnded = false;
    const after: (boolean | undefined)[] = [];
    const before: (boolean | undefined)[] = [];
    const look = async (): Promise<void> => {
      for (let turn = 0; turn < 8; turn += 1) {
        const list_ = isEnded ? after : before;
        list_.push((await list(gp, ssin)).complete);
      }
    };
    const lookers = Array.from({ length: 3 }, look);
    await expect.poll(() => before.length).toBeGreaterThan(2);
    expect((await links(bearer, 'DELETE', `/${made.body.id}`)).status).toBe(204);
    isEnded = true;
    await Promise.all(lookers);
    after.push((await list(gp, ssin)).complete);
    expect(before).toContain(true);
    expect(after.every((complete) => complete === false)).toBe(true);
  });

  it('a create that is sent five times at once declares once, and each gets the same answer', async () => {
    const { ssin } = await patient();
    const bearer = await linksToken('gp-1');
    const key = { 'idempotency-key': `test-${ssin}` };
    const sent = await Promise.all(Array.from({ length: 5 }, () => links(bearer, 'POST', '', newLink(ssin), key)));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1);
    const found = await links(bearer, 'POST', '/_search', { patient: { ssin }, status: 'all' });
    expect(found.body.links).toHaveLength(1);
    const other = await links(bearer, 'POST', '', newLink(ssin, { comment: 'another request' }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'ZENNE.API.IDEMPOTENCY-KEY' } });
  });

  it('a patient who declares a caregiver opens the record for 15 months, and the register shows it', async () => {
    const { ssin, id } = await patient();
    const own = newLink(ssin, { type: 'patientmanagement', proof: undefined, holder: { number: gp.nihii } });
    const made = await links(await linksToken(id), 'POST', '', own);
    expect(made).toMatchObject({ status: 201, body: { proof: 'patientmanagement' } });
    expect((await list(gp, ssin)).complete).toBe(true);
    const held = await links(await linksToken('gp-1'), 'GET', '?limit=1');
    expect(held.body.links[0]).toMatchObject({ id: made.body.id, patient: { ssin } });
    expect(held.body.next).toBeTruthy();
  });

  it('no address of the description holds a patient’s number', async () => {
    const { body } = await json<{ openapi: string; paths: Record<string, unknown> }>('/api/v1/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).join(' ')).not.toMatch(/ssin|patient\b/i);
  });
});

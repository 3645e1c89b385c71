import { expect, it } from 'vitest';
import { base, envelope, json, persona, post, token } from './client.ts';

const NUMBER = '85073099834';

it.each([
  ['an element', `<c:x${NUMBER}/>`],
  ['a namespace', `<q:x xmlns:q="urn:${NUMBER}"/>`],
  ['a number with its points', '<c:x85.07.30-998.34/>'],
])('a fault does not repeat a person’s number in the name of %s', async (_, body) => {
  const [gp, bearer] = [await persona('gp-1'), await token('gp-1')];
  const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  const operation = 'GetTransactionList';
  const answer = await post(operation, bearer, envelope({ operation, token: bearer, author, body }));
  const text = await answer.text();
  expect([answer.status, text.includes(NUMBER), text.includes('998.34')]).toEqual([500, false, false]);
  expect(text).toContain('not expected');
});

it('an address that cannot be decoded is not repeated', async () => {
  const answer = await fetch(`${base}/${NUMBER}/%zz`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    400,
    expect.stringContaining('application/problem+json'),
  ]);
  expect(await answer.text()).not.toContain(NUMBER);
});

it('a name that no persona can have is nobody', async () => {
  expect((await json('/sandbox/token', { persona: '\0' })).status).toBe(404);
  expect((await fetch(`${base}/en/sign-in`, { method: 'POST', body: new URLSearchParams('persona=%00') })).status).toBe(
    404,
  );
});

it.each([['?wsdl'], ['?WSDL'], ['?Wsdl=']])('%s gives the description', async (query) => {
  const answer = await fetch(`${base}/hub/v3${query}`);
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('definitions')]);
});

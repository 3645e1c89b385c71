import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EveryDoor, openEveryDoor } from './every-door.ts';
import { type Asked, askAs, type Credential, isAboutRecord, leaked, questionsOf, rowOf } from './every-door-ask.ts';
import { type Cast, castOf, type TokenKind, type Tokens } from './every-door-cast.ts';
import { rows } from './every-door-rows.ts';

/** Every route of every door, as the router has them, asked by who has no right to it. */
let doors: EveryDoor;
let cast: Cast;
let superuser: pg.Client;

beforeAll(async () => {
  doors = await openEveryDoor();
  cast = await castOf(doors);
  superuser = new pg.Client({ connectionString: doors.db.superuserUrl });
  await superuser.connect();
  // They were personas to be given tokens; what the sandbox shows of personas is no leak.
  await superuser.query('DELETE FROM identity_persona');
});
afterAll(async () => {
  await superuser.end();
  await doors.close();
});

async function counted(where: string): Promise<number> {
  const { rows: found } = await superuser.query(`SELECT count(*)::int AS count FROM audit_trail WHERE ${where}`);
  return found[0].count;
}

const bearer = (token = ''): Credential => ({ authorization: `Bearer ${token}` });
const cookie = (token = ''): Credential => ({ cookie: `zenne=${token}` });
const credentialOf = (tokens: Tokens, kind: TokenKind): Credential =>
  kind === 'page' ? cookie(tokens.page) : bearer(tokens[kind]);

/** `is`: what it opens where it belongs. All are good where they belong: those of who treats the patient, and of the patient. */
const CREDENTIALS: Readonly<Record<string, { readonly is?: TokenKind; readonly make: () => Credential }>> = {
  'no token': { make: () => ({}) },
  'a token that nobody gave': { make: () => bearer('x'.repeat(43)) },
  'a cookie that nobody gave': { make: () => cookie('x'.repeat(43)) },
  'the token of the hub': { is: 'hub', make: () => bearer(cast.own.care.hub) },
  'the token of the links': { is: 'links', make: () => bearer(cast.own.care.links) },
  'the token of an application': { is: 'fhir', make: () => bearer(cast.own.care.fhir) },
  'the token of a hospital': { is: 'hospital', make: () => bearer(cast.own.care.hospital) },
  'the token of practice software': { is: 'software', make: () => bearer(cast.own.care.software) },
  'the session of a page as token': { make: () => bearer(cast.own.care.page) },
  'the token of an application as cookie': { make: () => cookie(cast.own.my.fhir) },
  'the token of the hub as cookie': { make: () => cookie(cast.own.my.hub) },
};

/** What is wrong with the answer to somebody who is not let in. */
async function wrongWithRefusal(asked: Asked, credential: Credential): Promise<string[]> {
  const { refused, traces } = asked.row;
  const before = await counted('outcome = 2');
  const told = await askAs(doors, asked, credential);
  const wrong = leaked(cast, told, asked).map((mark) => `tells ${mark}`);
  if (!refused) return told.status >= 500 && !told.type.includes('xml') ? [...wrong, `fails: ${told.status}`] : wrong;
  const isEmpty = asked.route.method === 'HEAD';
  if (told.status !== refused.status) wrong.push(`says ${told.status}`);
  if (!isEmpty && refused.type && !refused.type.test(told.type)) wrong.push(`answers in ${told.type}`);
  if (!isEmpty && !refused.says.test(told.text)) wrong.push('says it in other words');
  if (traces && credential.authorization && (await counted('outcome = 2')) !== before + 1) wrong.push('is not traced');
  return wrong;
}

const named = ({ route, url }: Asked, wrong: string): string => `${route.method} ${url} ${wrong}`;

describe('every route', () => {
  it('is known here: what it is asked, and how its door refuses', () => {
    expect(doors.routes.filter((route) => !rowOf(route))).toEqual([]);
    expect(doors.routes.length).toBeGreaterThan(280);
    expect(rows.filter((row) => !doors.routes.some((route) => rowOf(route) === row))).toEqual([]);
  });

  it('of a door with patients shows them to who may see them: the marks we look for are there', async () => {
    const shown = new Set<string>();
    for (const route of doors.routes.filter(({ method, url }) => method === 'GET' || /hub|_search/.test(url)))
      for (const asked of questionsOf(cast, route))
        for (const tokens of [cast.own.care, cast.own.my])
          for (const kind of asked.row.opens ?? [])
            if (tokens[kind] && leaked(cast, await askAs(doors, asked, credentialOf(tokens, kind)), asked).length > 0)
              shown.add(route.url);
    const doorsOf = [...shown].map((url) => /^\/(:language\/)?(\w+)(\/fhir)?/.exec(url)?.[0]);
    expect([...new Set(doorsOf)].sort()).toEqual(
      ['/:language/care', '/:language/my', '/api', '/fhir', '/hospital/fhir', '/hub', '/software/fhir'].sort(),
    );
  });

  it.each(Object.keys(CREDENTIALS))('tells nothing to who brings %s', async (name) => {
    const { is, make } = CREDENTIALS[name] ?? { make: () => ({}) };
    const wrong: string[] = [];
    for (const asked of doors.routes.flatMap((route) => questionsOf(cast, route)))
      if (!is || !asked.row.opens?.includes(is))
        wrong.push(...(await wrongWithRefusal(asked, make())).map((one) => named(asked, one)));
    expect(wrong).toEqual([]);
  });
});

/** Everything that is kept of the patient, as one text. */
async function kept(): Promise<string> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE column_name = 'patient' AND table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name !~ '^audit'`,
  );
  const texts = tables.map(async ({ name }) => {
    const text = `SELECT t::text FROM ${name} t WHERE patient::text = $1 ORDER BY 1`;
    return `${name} ${JSON.stringify((await superuser.query(text, [cast.patient])).rows)}`;
  });
  return (await Promise.all(texts)).join('\n');
}

const NOT_UNDERSTOOD: readonly number[] = [400, 415, 422];

/** A question about the record that a door takes up is in the trail, granted or not; a form or a resource is not, when it lacks what it asks. */
async function wrongWithAnswer(asked: Asked, kind: TokenKind, tokens: Tokens): Promise<string[]> {
  const before = await counted('true');
  const told = await askAs(doors, asked, credentialOf(tokens, kind));
  const wrong = leaked(cast, told, asked).map((mark) => `tells ${mark}`);
  const isTakenUp =
    told.status !== 303 &&
    isAboutRecord(cast, asked) &&
    !(asked.sent && (kind === 'page' || NOT_UNDERSTOOD.includes(told.status)));
  if (isTakenUp && (await counted('true')) === before) wrong.push(`is not traced (${told.status})`);
  if (told.status >= 500) wrong.push(`fails: ${told.status}`);
  return wrong;
}

describe('every route that lets somebody in', () => {
  it.each(['care', 'my', 'office'] as const)('tells and changes nothing of another’s record (%s)', async (side) => {
    const tokens = cast.other[side];
    const csrfs = [tokens.page, `${tokens.page} ${tokens.key}`].map(doors.formToken);
    const [wrong, before] = [[] as string[], await kept()];
    for (const asked of doors.routes.flatMap((route) => questionsOf(cast, route, csrfs)))
      for (const kind of (asked.row.opens ?? []).filter((one) => tokens[one] !== undefined))
        wrong.push(...(await wrongWithAnswer(asked, kind, tokens)).map((one) => named(asked, one)));
    expect(wrong).toEqual([]);
    expect(before).toContain(cast.patient);
    expect(await kept()).toBe(before);
  });
});

it('in production nothing of the sandbox is opened', async () => {
  const production = await openEveryDoor({ production: true });
  const urls = production.routes.map(({ url }) => url);
  await production.close();
  expect(urls).toContain('/:language/sign-in');
  expect(urls.filter((url) => /sandbox|selftest|\/validate/.test(url))).toEqual([]);
});

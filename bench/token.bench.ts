/** A token of a trusted issuer: checked, and turned into the caller that the rules judge. Goal: 0.3 ms of this process. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { asSystem } from '../src/modules/grants/system.ts';
import {
  callerOfExternalToken,
  callerOfParty,
  findIssuerAmong,
  type IssuerDirectory,
  type IssuersContext,
  issueToken,
  makeKeyCache,
  readToken,
  registerApplication,
} from '../src/modules/identity/index.ts';
import { addCaregiver } from '../src/modules/people/index.ts';
import {
  type Database,
  migrate,
  openDatabase,
  sourceMigrations,
  startOwnPostgres,
} from '../src/platform/postgres/index.ts';
import { makeKeyRing } from '../src/platform/sealing/index.ts';
import { systemClock } from '../src/platform/time/index.ts';
import { makeNihii, makeSsin } from '../src/standards/belgium/index.ts';
import { report } from './program.ts';

const ROUNDS = 5000;
const ISSUER = 'https://issuer.invalid/realms/healthcare';
const AUDIENCE = 'https://zenne.invalid/software/fhir';

const ssin = makeSsin({ birthDate: '1970-01-01', counter: 1 });
const nihii = makeNihii(150_001, '004');

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-token-'));
  chmodSync(folder, 0o711);
  const own = await startOwnPostgres({ folder });
  await migrate({ url: own.ownerUrl, files: sourceMigrations });
  const database = openDatabase({ url: own.runUrl, clock: systemClock });
  const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
  const caregiver = { ssin, nihii, profession: 'persphysician', status: 'active' } as const;
  const names = { familyName: 'Invented', firstName: 'Doctor', language: 'fr' };
  const key = await asSystem(database, 'bench', (grant) => addCaregiver(grant, keys, { ...caregiver, ...names }));
  await measureOwn(database, key);
  for (const algorithm of ['RS256', 'ES256']) await measure({ database, keys }, algorithm);
  await database.end();
  await own.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A token of ours: opaque, found by its hash with its application, its authorisation and its caregiver. */
async function measureOwn(database: Database, key: string): Promise<void> {
  const scopes = ['user/*.rs'];
  const given = { clientId: 'bench', audience: AUDIENCE, seconds: 3600, subject: 'x', extra: {}, scopes } as const;
  const party = { kind: 'caregiver', key } as const;
  const tokens = await database.transaction(async (tx) => {
    await registerApplication(tx, {
      clientId: 'bench',
      name: 'x',
      kind: 'public',
      redirectUris: ['https://x.invalid/'],
      scopes,
    });
    const made: string[] = [];
    for (let at = 0; at < ROUNDS; at += 1) made.push(await issueToken(tx, { ...given, party, launch: 'standalone' }));
    return made;
  });
  const ask = async (token: string) => {
    const found = await database.read((tx) => readToken(tx, token));
    const caller = found && callerOfParty(found.party, { door: 'fhir', requestId: 'bench' });
    if (caller?.kind !== 'caregiver') throw new Error('a good token was refused');
  };
  await measureEach('token of ours', tokens, ask);
}

async function measureEach(
  name: string,
  tokens: readonly string[],
  ask: (token: string) => Promise<void>,
): Promise<void> {
  for (const token of tokens.slice(0, ROUNDS / 5)) await ask(token);
  const start = process.cpuUsage();
  for (const token of tokens) await ask(token);
  const { user, system } = process.cpuUsage(start);
  report({ name, rounds: tokens.length, cpuMs: Number(((user + system) / 1000 / tokens.length).toFixed(3)) });
}

async function measure(house: Parameters<typeof callerOfExternalToken>[0], algorithm: string): Promise<void> {
  const { issuers, tokens } = await issuerWith(algorithm);
  const ask = async (token: string) => {
    const at = { door: 'fhir-software', requestId: 'bench' } as const;
    const found = await callerOfExternalToken(house, issuers, token, at, {});
    if ('why' in found || found.caller.kind !== 'caregiver') throw new Error('a good token was refused');
  };
  await measureEach(`token ${algorithm}`, tokens, ask);
}

/** Every token is another: nothing is gained by having seen one. */
async function issuerWith(algorithm: string): Promise<{ issuers: IssuersContext; tokens: string[] }> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm);
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: algorithm, use: 'sig' };
  const directory: IssuerDirectory = { keysOf: async () => ({ answered: true, value: { keys: [jwk] } }) };
  const row = { kind: 'ehealth-healthcare', door: 'fhir-software', audiences: [AUDIENCE] } as const;
  const userProfile = { ssin, doctor: { recognised: true, nihii11: nihii } };
  const token = (number: number): Promise<string> =>
    new SignJWT({ typ: 'Bearer', ssin, userProfile, azp: 'practice-software' })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: 'one' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setJti(String(number))
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  const tokens = await Promise.all(Array.from({ length: ROUNDS }, (_, number) => token(number)));
  return {
    tokens,
    issuers: {
      ...{ find: findIssuerAmong([{ ...row, issuer: ISSUER }]), keys: makeKeyCache(directory, systemClock) },
      ...{ clock: systemClock, strictness: 'warn', partyOfClient: async () => undefined },
    },
  };
}

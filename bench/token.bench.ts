/** A token of a trusted issuer: checked, and turned into the caller that the rules judge. Goal: 0.3 ms of this process. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { asSystem } from '../src/modules/grants/system.ts';
import {
  callerOfExternalToken,
  findIssuerAmong,
  type IssuerDirectory,
  type IssuersContext,
  makeKeyCache,
} from '../src/modules/identity/index.ts';
import { addCaregiver } from '../src/modules/people/index.ts';
import { migrate, openDatabase, sourceMigrations, startOwnPostgres } from '../src/platform/postgres/index.ts';
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
  await asSystem(database, 'bench', (grant) => addCaregiver(grant, keys, { ...caregiver, ...names }));
  for (const algorithm of ['RS256', 'ES256']) await measure({ database, keys }, algorithm);
  await database.end();
  await own.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(house: Parameters<typeof callerOfExternalToken>[0], algorithm: string): Promise<void> {
  const { issuers, tokens } = await issuerWith(algorithm);
  const ask = async (token: string) => {
    const at = { door: 'fhir-software', requestId: 'bench' } as const;
    const found = await callerOfExternalToken(house, issuers, token, at, {});
    if ('why' in found || found.caller.kind !== 'caregiver') throw new Error('a good token was refused');
  };
  for (const token of tokens.slice(0, ROUNDS / 5)) await ask(token);
  const start = process.cpuUsage();
  for (const token of tokens) await ask(token);
  const { user, system } = process.cpuUsage(start);
  report({
    name: `token ${algorithm}`,
    rounds: tokens.length,
    cpuMs: Number(((user + system) / 1000 / tokens.length).toFixed(3)),
  });
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
      ...{ clock: systemClock, strictness: 'warn', signIn: [], partyOfClient: async () => undefined },
    },
  };
}

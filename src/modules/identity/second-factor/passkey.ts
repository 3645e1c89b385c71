/** Passkeys (WebAuthn level 2): options for the browser, and the check of its answer. No attestation is asked: whose make it is tells nothing here. */
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Chair } from './chair.ts';
import { challengesOf } from './challenge.ts';
import type { NewFactor, PasskeyRow } from './factors.ts';

const challenges = ({ tx, keys, session }: Chair) => challengesOf(tx, keys, session.session);
const named = ({ credential, transports }: PasskeyRow) => ({
  id: credential,
  transports: (transports ?? []) as AuthenticatorTransport[],
});

/** What the browser is asked in order to make a passkey; as JSON. */
export async function offerPasskey(chair: Chair, name: string, known: readonly PasskeyRow[]): Promise<string> {
  const options = await generateRegistrationOptions({
    ...{ rpName: 'Zenne', rpID: chair.site.id, userName: name, userDisplayName: name },
    userID: Buffer.from(chair.officer.replaceAll('-', ''), 'hex'),
    attestationType: 'none',
    excludeCredentials: known.map(named),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
  await challenges(chair).keep('register-passkey', options.challenge);
  return JSON.stringify(options);
}

/** What the browser is asked in order to prove that it has one of these; as JSON. */
export async function askPasskey(chair: Chair, known: readonly PasskeyRow[]): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: chair.site.id,
    allowCredentials: known.map(named),
    userVerification: 'preferred',
  });
  await challenges(chair).keep('give-passkey', options.challenge);
  return JSON.stringify(options);
}

const MOST_ANSWER_CHARS = 16_000;

/** The browser's answer; nothing when it is none. What it holds is judged by the check. */
function parsed<Answer>(answer: string): Answer | undefined {
  if (answer.length > MOST_ANSWER_CHARS) return undefined;
  try {
    const value: unknown = JSON.parse(answer);
    return value && typeof value === 'object' ? (value as Answer) : undefined;
  } catch {
    return undefined;
  }
}

const expected = ({ site }: Chair, expectedChallenge: string) => ({
  ...{ expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.id },
  // It stands beside a sign-in: that somebody touches it is enough.
  requireUserVerification: false,
});

/** The new passkey; nothing when the answer does not hold. */
export async function madePasskey(chair: Chair, answer: string): Promise<NewFactor | undefined> {
  const challenge = await challenges(chair).take('register-passkey');
  const response = parsed<RegistrationResponseJSON>(answer);
  if (!challenge || !response) return undefined;
  // The library throws for whatever is wrong in an answer.
  const made = await verifyRegistrationResponse({ response, ...expected(chair, challenge) }).catch(() => undefined);
  if (!made?.verified) return undefined;
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
  return { kind: 'passkey', credential: id, publicKey, counter, transports: transports.slice(0, 8) };
}

export interface Proven<Row> {
  readonly row: Row;
  /** Its new counter. */
  readonly mark: number;
}

/** Which of these passkeys answered; nothing when none did. */
export async function provenPasskey(
  chair: Chair,
  known: readonly PasskeyRow[],
  answer: string,
): Promise<Proven<PasskeyRow> | undefined> {
  const challenge = await challenges(chair).take('give-passkey');
  const response = parsed<AuthenticationResponseJSON>(answer);
  const row = known.find(({ credential }) => credential === response?.id);
  if (!challenge || !response || !row) return undefined;
  const credential = { ...named(row), publicKey: new Uint8Array(row.public_key), counter: Number(row.counter) };
  const given = { response, credential, ...expected(chair, challenge) };
  const checked = await verifyAuthenticationResponse(given).catch(() => undefined);
  return checked?.verified ? { row, mark: checked.authenticationInfo.newCounter } : undefined;
}

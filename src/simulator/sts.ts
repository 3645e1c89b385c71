/** The stand-in of the eHealth STS: a signed SAML query in, an assertion for the holder of the same key out. */
import { X509Certificate } from 'node:crypto';
import type { IssuedKey } from './authority.ts';
import type { KeyActor, KeyDirectory } from './key-directory.ts';
import type { RegisterState } from './state.ts';
import { makeAssertion } from './sts-assertion.ts';
import { attributesOf } from './sts-attributes.ts';
import { readQuery } from './sts-request.ts';

export interface StsAnswer {
  readonly status: number;
  readonly xml: string;
}

export interface Sts {
  /** A SOAP envelope in, a SOAP envelope out. */
  readonly ask: (bytes: Buffer) => Promise<StsAnswer>;
  /** The certificate of its authority, as PEM. */
  readonly authority: () => Promise<string>;
  /** A certificate to sign with, for who is known to the registers. */
  readonly certificateOf: (actor: KeyActor) => Promise<IssuedKey>;
}

const DAY_MS = 86_400_000;
/** Beside the keys that seal: one for signing in. */
const APPLICATION = 'authentication';

export function openSts(state: RegisterState, directory: KeyDirectory, now: () => Date): Sts {
  return {
    authority: async () => (await directory.sts()).authority,
    certificateOf: ({ type, number }) => directory.keyOf({ type, number, application: APPLICATION }),
    ask: async (bytes) => {
      try {
        return { status: 200, xml: envelope(await answer(state, directory, bytes, now())) };
      } catch (error) {
        const reason = error instanceof Error ? error.message.replace(/[<>&]/g, ' ') : 'not understood';
        return {
          status: 500,
          xml: envelope(`<s:Fault><faultcode>s:Client</faultcode><faultstring>${reason}</faultstring></s:Fault>`),
        };
      }
    },
  };
}

async function answer(state: RegisterState, directory: KeyDirectory, bytes: Buffer, from: Date): Promise<string> {
  const { signer, attributes } = readQuery(bytes);
  const authority = new X509Certificate(await directory.authority());
  if (!signer.checkIssued(authority) || !signer.verify(authority.publicKey))
    throw new Error('the certificate is not of the authority of this sandbox');
  const [, type = '', number = ''] =
    /^([\w-]+)=(\w+)$/.exec(signer.toLegacyObject().subject.CN?.toString() ?? '') ?? [];
  const assertion = makeAssertion(
    {
      ...{ holder: signer.toString(), subject: signer.subject.replace(/\n/g, ', ') },
      attributes: attributesOf(state, { type, number }, attributes),
      ...{ from, until: new Date(from.getTime() + DAY_MS) },
    },
    (await directory.sts()).key,
  );
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol" MajorVersion="1" MinorVersion="1"><samlp:Status><samlp:StatusCode Value="samlp:Success"/></samlp:Status>${assertion}</samlp:Response>`;
}

const envelope = (content: string): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${content}</s:Body></s:Envelope>`;

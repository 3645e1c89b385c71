/** An answer sealed for the actor that the request nominates: its key is looked up and judged before the record is opened. Source: access rules 11.4. */
import { X509Certificate } from 'node:crypto';
import { holdsKeyOf } from '../../../modules/identity/index.ts';
import { actorOf, isSameActor, judgeCertificate, sealFor } from '../../../standards/cms/index.ts';
import { type HubRequest, type Nomination, nominationOf } from '../../../standards/hubservices/index.ts';
import { sealablePartOf, withSeal } from '../../../standards/kmehr/index.ts';
import { DEFAULT_LIMITS } from '../../../standards/xml/index.ts';
import type { Asked, HubContext, HubSealing, Outcome } from './context.ts';
import { failed } from './errors.ts';
import { refuse } from './refuse.ts';

/** Turns a stored message into what the answer carries; or the answer is clear already. */
export type Wrapping = { readonly outcome: Outcome } | { readonly wrap: (stored: string) => string };

/** Nobody nominated: in clear. Whatever is wrong with a nomination, nothing is sent in clear instead. */
export async function wrappingFor(context: HubContext, asked: Asked, request: HubRequest): Promise<Wrapping> {
  const { access, sealing } = context;
  const { language, caller, header } = asked;
  const nomination = nominationOf(header.author);
  if (!nomination) return { wrap: (stored) => stored };
  if (nomination === 'invalid') return { outcome: failed('seal-actor-invalid', language) };
  if (!sealing) return { outcome: failed('seal-off', language) };
  const isTheirs = await access.database.read((tx) => holdsKeyOf(tx, access.keys, caller, nomination.actor));
  if (!isTheirs) return { outcome: await refuse(context, asked, request, 'seal-not-of-caller') };
  const at = access.clock.now();
  const recipient = await recipientOf(sealing, nomination, at);
  if (typeof recipient === 'string') return { outcome: failed(recipient, language) };
  return { wrap: (stored) => sealed(sealing, stored, recipient, at) };
}

async function recipientOf({ directory, issuers }: HubSealing, { actor, key }: Nomination, at: Date) {
  const found = key ? ({ answered: true, value: readDer(key) } as const) : await directory.certificateOf(actor);
  if (!found.answered) return 'seal-directory-silent';
  const certificate = found.value;
  if (!certificate) return key ? 'seal-key-invalid' : 'seal-key-unknown';
  const holder = actorOf(certificate);
  const isGood = judgeCertificate(certificate, { issuers, at }) === 'good' && holder && isSameActor(holder, actor);
  return isGood ? certificate : 'seal-key-invalid';
}

function readDer(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}

function sealed({ keys: [signer] }: HubSealing, stored: string, recipient: X509Certificate, at: Date): string {
  if (!signer) throw new Error('there is no key to seal with');
  const content = sealablePartOf(stored, DEFAULT_LIMITS);
  return withSeal(stored, sealFor(content, { signer, recipient, at }), DEFAULT_LIMITS);
}

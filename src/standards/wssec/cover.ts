/** Every reference is right, and body and timestamp are among what they cover. */
import { createHash } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { canonicalPart, canonicalSha256 } from '../xml/index.ts';
import { refuse } from './fault.ts';
import { idOf, type NamedToken } from './key-info.ts';
import { WSU } from './names.ts';
import type { SecurityParts } from './parts.ts';
import type { Reference } from './signature.ts';
import { attributeOf } from './strict.ts';
import type { Canonicalisation } from './transforms.ts';

interface Signable extends SecurityParts {
  readonly body: XmlElement;
  readonly named: NamedToken;
}

interface Target {
  readonly element: XmlElement;
  readonly kind: Canonicalisation['kind'];
}

/** Throws unless the references are right and cover body and timestamp. */
export function mustCover(references: readonly Reference[], parts: Signable): void {
  const { body, timestamp, token, assertion, named } = parts;
  if (new Set(references.map(({ id }) => id)).size !== references.length) refuse('reference-twice');
  const covered = references.map((reference) => {
    const target = targetOf(reference, [
      ...[body, timestamp, token, assertion].map((element) => element && plain(element)),
      { id: attributeOf(named.by, 'Id', WSU), element: named.token, kind: 'token' },
    ]);
    if (!digestOf(target.element, reference, target.element.isSameNode(body)).equals(reference.digest))
      return refuse('digest-wrong');
    return target.element;
  });
  const isCovered = (part: XmlElement) => covered.some((element) => element.isSameNode(part));
  if (!isCovered(body)) refuse('body-not-signed');
  if (!isCovered(timestamp)) refuse('timestamp-not-signed');
}

type Candidate = Target & { readonly id: string | undefined };

const plain = (element: XmlElement): Candidate => ({ id: idOf(element), element, kind: 'plain' });

function targetOf({ id, canonical }: Reference, candidates: readonly (Candidate | undefined)[]): Target {
  const found = candidates.find((one) => one?.id === id);
  if (!found) return refuse('reference-unknown');
  return found.kind === canonical.kind ? found : refuse('transform');
}

/** A body may be large: it is hashed piece by piece where it stands. */
function digestOf(element: XmlElement, { canonical: { kind, prefixes } }: Reference, isLarge: boolean) {
  if (isLarge) return canonicalSha256([element], { prefixes });
  const text = canonicalPart(element, { prefixes });
  return createHash('sha256')
    .update(kind === 'token' ? withDefault(text) : text)
    .digest();
}

/** The standard has a token behind a reference say that it has no default namespace. Source: OASIS WSS 1.1, 8.3. */
const withDefault = (text: string): string =>
  /^<[^>]* xmlns="/.test(text) ? text : text.replace(/^<[^\s>/]+/, '$& xmlns=""');

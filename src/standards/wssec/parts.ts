/** The parts of the security header, each by its place: one header, one timestamp, one signature, one assertion. Ids are unique in the whole message. */
import { XmlAttribute, type XmlElement, XmlXPath } from 'libxml2-wasm';
import type { Envelope } from '../soap/index.ts';
import { elementsOf } from '../xml/index.ts';
import { refuse, type SecurityFaultName } from './fault.ts';
import { DS, SAML, WSSE, WSU } from './names.ts';
import { isNamed } from './strict.ts';

export interface SecurityParts {
  readonly timestamp: XmlElement;
  readonly signature: XmlElement;
  readonly assertion: XmlElement;
  /** BinarySecurityToken. */
  readonly token?: XmlElement | undefined;
}

const MOST_CHARS = 128 * 1024;

const isSecurity = (element: XmlElement): boolean => isNamed(element, WSSE, 'Security');

export function partsOf({ root, header, body }: Envelope): SecurityParts {
  const headers = header ? elementsOf(header).filter(isSecurity) : [];
  const [security] = headers;
  if (!security) return refuse('security-missing');
  const [first, second, more] = elementsOf(root);
  const isPlain = header && first?.isSameNode(header) && second?.isSameNode(body) && !more;
  if (headers.length > 1 || !isPlain) return refuse('security-twice');
  if (security.toString({ format: false }).length > MOST_CHARS) return refuse('security-too-large');
  const found = elementsOf(security);
  const parts = {
    timestamp: one(found, [WSU, 'Timestamp'], ['timestamp-missing', 'timestamp-missing']),
    signature: one(found, [DS, 'Signature'], ['signature-missing', 'signature-twice']),
    assertion: one(found, [SAML, 'Assertion'], ['assertion-missing', 'assertion-twice']),
  };
  const tokens = found.filter((element) => isNamed(element, WSSE, 'BinarySecurityToken'));
  if (tokens.length > 1 || found.length !== tokens.length + Object.keys(parts).length) return refuse('security-shape');
  mustHaveUniqueIds(root);
  return { ...parts, token: tokens[0] };
}

function one(
  found: readonly XmlElement[],
  [namespace, name]: readonly [string, string],
  [missing, twice]: readonly [SecurityFaultName, SecurityFaultName],
): XmlElement {
  const [first, second] = found.filter((element) => isNamed(element, namespace, name));
  if (second) return refuse(twice);
  return first ?? refuse(missing);
}

/** Whatever a reader may take for an id. */
const IDS = XmlXPath.compile('//@wsu:Id|//@Id|//@ID|//@AssertionID|//@xml:id', { wsu: WSU });

function mustHaveUniqueIds(root: XmlElement): void {
  const ids = root.find(IDS).map((node) => (node instanceof XmlAttribute ? node.value : ''));
  if (new Set(ids).size !== ids.length) refuse('id-twice');
}

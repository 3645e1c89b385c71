/** From the bytes of an envelope to one typed request, or the fault to answer with. */
import type { XmlElement } from 'libxml2-wasm';
import { type Envelope, type Fault, fault, openParts } from '../soap/index.ts';
import { child, readTree, withXml, type XmlLimits } from '../xml/index.ts';
import { operationsOf } from './operations/of-version.ts';
import { type HubRequest, operations } from './operations/table.ts';
import { coreChild, isCore, type RequestHeader, readRequestHeader } from './request-header.ts';
import { findViolation } from './schema/validate.ts';
import { type HubVersion, hubVersions } from './versions.ts';

export type HubRead =
  | { readonly ok: true; readonly header: RequestHeader; readonly request: HubRequest }
  | { readonly ok: false; readonly fault: Fault };

/** Looks at an envelope before it is read; headers of its namespaces are understood. */
export interface EnvelopeCheck {
  readonly understood: readonly string[];
  readonly faultOf: (envelope: Envelope) => Fault | undefined;
}

/** Reads one request of a version. The envelope is checked against our schema first: what passes has every mandatory part. */
export function readHubRequest(
  version: HubVersion,
  bytes: Uint8Array,
  limits: XmlLimits,
  check?: EnvelopeCheck,
): HubRead {
  const result = withXml(bytes, limits, (root) => {
    const envelope = openParts(root, check?.understood);
    if ('code' in envelope) return { ok: false, fault: envelope } as const;
    const refused = check?.faultOf(envelope);
    return refused ? ({ ok: false, fault: refused } as const) : readOpen(version, envelope, limits);
  });
  if (result.ok) return result.value;
  const { code, line, text } = result.problem;
  return {
    ok: false,
    fault: fault('Client', code, `The message cannot be read: ${text}${line ? ` (line ${line})` : ''}.`),
  };
}

function readOpen(version: HubVersion, { root, content }: Envelope, limits: XmlLimits): HubRead {
  const [operation] = operationsOf(version).find(([name]) => content.name === `${name}Request`) ?? [];
  if (!operation || content.namespaceUri !== version.protocol) return { ok: false, fault: notServed(version, content) };
  const violation = findViolation(version, root.doc);
  if (violation) return { ok: false, fault: fault('Client', 'schema', `Line ${violation.line}: ${violation.text}`) };
  const tree = readTree(content, (element) => isCore(element, 'kmehrmessage'));
  const header = child(tree, 'request');
  if (!header) throw new Error('the schema lets no request without header pass');
  return {
    ok: true,
    header: readRequestHeader(header, coreChild(content, 'request')),
    request: operations[operation].read(tree, content, limits),
  };
}

function notServed({ name }: HubVersion, { namespaceUri }: XmlElement): Fault {
  const meant = hubVersions.find(({ protocol }) => protocol === namespaceUri);
  return meant && meant.name !== name
    ? fault('Client', 'other-version', `This address speaks ${name} of the hub services, the message ${meant.name}.`)
    : fault('Client', 'unknown-operation', `This operation is not served here in ${name} of the hub services.`);
}

/** One request that a vendor's software sent to the hub, and the answer it got, as the self-test looks at them. */
import { createHash } from 'node:crypto';
import {
  type HubRead,
  type HubVersion,
  hubVersions,
  type OperationName,
  operationNames,
  readHubRequest,
  V3,
} from '../../../standards/hubservices/index.ts';
import { child, children, readTree, withXml, type XmlLimits, type XmlTree } from '../../../standards/xml/index.ts';

/** What passed at the door. */
export interface Passed {
  /** The SOAPAction, without its quotes; absent when it is not known. */
  readonly action?: string | undefined;
  readonly message: Buffer;
  readonly answer: Buffer;
}

/** What of an exchange is remembered once it is judged. */
export interface Remembered {
  /** From 1, in the order of the session. */
  readonly number: number;
  /** By its name, even when it is wrong in other ways. */
  readonly operation: OperationName | undefined;
  /** Equal for requests that ask the same, whatever their id and moment. */
  readonly likeness: string;
  readonly answer: Answered;
  readonly requestId: string | undefined;
  readonly pageIndex: number | undefined;
  readonly isEmergency: boolean;
}

export interface Exchange extends Remembered {
  readonly action: string | undefined;
  readonly read: HubRead;
  /** The request's element; absent when it cannot be read. */
  readonly tree: XmlTree | undefined;
}

export interface Answered {
  /** Absent: a SOAP fault. */
  readonly complete: boolean | undefined;
  /** Codes of its errors; of a fault its detail. */
  readonly codes: readonly string[];
}

/** A self-test is about messages, not about documents of 50 MB. */
export const MESSAGE_LIMITS: XmlLimits = { bytes: 1024 * 1024, depth: 200, elements: 100_000, attributes: 100 };
/** The hub takes no longer id of a request. */
const MOST_ID_CHARS = 256;
const ANSWER_LIMITS: XmlLimits = { ...MESSAGE_LIMITS, bytes: 50 * 1024 * 1024, elements: 1_000_000 };

export function openExchange({ action, message, answer }: Passed, number: number): Exchange {
  const read = readHubRequest(versionOf(message), message, MESSAGE_LIMITS);
  const tree = bodyOf(message, MESSAGE_LIMITS);
  const operation = operationNames.find((name) => tree?.name === `${name}Request`);
  const header = read.ok ? read.header : undefined;
  return {
    ...{ number, action, read, tree, operation, likeness: likenessOf(tree, message), answer: readAnswer(answer) },
    ...{ requestId: header?.ids[0]?.value.slice(0, MOST_ID_CHARS + 1), pageIndex: header?.pageIndex },
    isEmergency: header?.breakTheGlass !== undefined,
  };
}

/** The version whose namespace it uses; of what uses none, the newest. */
export const versionOf = (message: Buffer): HubVersion =>
  hubVersions.find(({ protocol }) => message.includes(protocol)) ?? V3;

export function remember(exchange: Exchange): Remembered {
  const { number, operation, likeness, answer, requestId, pageIndex, isEmergency } = exchange;
  return { number, operation, likeness, answer, requestId, pageIndex, isEmergency };
}

/** The element in the body of an envelope; whole messages of KMEHR are left out. */
function bodyOf(bytes: Buffer, limits: XmlLimits): XmlTree | undefined {
  const result = withXml(bytes, limits, (root) => readTree(root, ({ name }) => name === 'kmehrmessage'));
  const body = result.ok ? child(result.value, 'Body') : undefined;
  return body?.children[0];
}

function likenessOf(tree: XmlTree | undefined, message: Buffer): string {
  const asked = tree && JSON.stringify(tree.children.filter(({ name }) => name !== 'request'));
  const hash = createHash('sha256').update(tree?.name ?? '');
  const header = tree && child(tree, 'request');
  const index = header && child(header, 'paginationinfo');
  return hash
    .update(asked ?? message)
    .update(JSON.stringify(index ?? null))
    .digest('hex');
}

function readAnswer(bytes: Buffer): Answered {
  const body = bodyOf(bytes, ANSWER_LIMITS);
  const acknowledge = body && child(body, 'acknowledge');
  if (!acknowledge) return { complete: undefined, codes: [faultCode(body)] };
  const codes = children(acknowledge, 'error').flatMap((error) => children(error, 'cd').map(({ text }) => text.trim()));
  return { complete: child(acknowledge, 'iscomplete')?.text.trim() === 'true', codes };
}

const faultCode = (body: XmlTree | undefined): string =>
  body?.children.find(({ name }) => name === 'detail')?.children[0]?.text.trim() ?? 'no-answer';

/** Our schema of the messages, one request and one answer an operation. Source: KMEHR facts A3. */
import { operationsOf } from '../operations/of-version.ts';
import type { OperationRow } from '../operations/table.ts';
import type { HubVersion } from '../versions.ts';
import { complexType, one } from './elements.ts';

const typeOf = (side: 'Request' | 'Response', { list }: OperationRow): string => `c:${side}${list ? 'List' : ''}Type`;

// The wrapper elements are in the protocol's namespace, everything in them in the core's.
const contentOf = ([operation, row]: readonly [string, OperationRow]): string =>
  complexType(`${operation}RequestContent`, one('request', typeOf('Request', row)), row.asks) +
  complexType(
    `${operation}ResponseContent`,
    one('response', typeOf('Response', row)),
    one('acknowledge', 'c:AcknowledgeType'),
    row.answers,
  );

/** Types of the messages' content: they live in the core namespace, since their elements do. */
export const contentTypes = (version: HubVersion): string => operationsOf(version).map(contentOf).join('\n');

const messagesOf = ([operation]: readonly [string, OperationRow]): string =>
  ['Request', 'Response'].map((side) => one(`${operation}${side}`, `c:${operation}${side}Content`)).join('\n');

export const protocolSchema = (
  version: HubVersion,
  location: string,
): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="${version.core}" targetNamespace="${version.protocol}" elementFormDefault="qualified">
<xs:import namespace="${version.core}"${location}/>
${operationsOf(version).map(messagesOf).join('\n')}
</xs:schema>`;

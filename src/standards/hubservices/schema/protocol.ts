/** Our schema of the messages, one request and one answer an operation. Source: KMEHR facts A3. */
import { CORE, PROTOCOL } from '../namespaces.ts';
import { type OperationRow, operations } from '../operations/table.ts';
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
export const contentTypes = Object.entries(operations).map(contentOf).join('\n');

const messagesOf = (operation: string): string =>
  ['Request', 'Response'].map((side) => one(`${operation}${side}`, `c:${operation}${side}Content`)).join('\n');

export const protocolSchema = (
  location: string,
): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="${CORE}" targetNamespace="${PROTOCOL}" elementFormDefault="qualified">
<xs:import namespace="${CORE}"${location}/>
${Object.keys(operations).map(messagesOf).join('\n')}
</xs:schema>`;

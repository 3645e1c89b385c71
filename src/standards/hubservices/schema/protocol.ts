/** Our schema of the messages, one request and one answer an operation. Source: KMEHR facts A3. */
import { CORE, PROTOCOL } from '../namespaces.ts';

interface MessageRow {
  readonly operation: string;
  readonly list?: boolean;
  /** Elements after `request`. */
  readonly asks: string;
  /** Elements after `acknowledge`. */
  readonly answers: string;
}

const one = (name: string, type: string): string => `<xs:element name="${name}" type="${type}"/>`;
const perhaps = (name: string, type: string): string => `<xs:element name="${name}" type="${type}" minOccurs="0"/>`;

/** The operations in the order of the WSDL. */
export const messages: readonly MessageRow[] = [
  { operation: 'PutPatient', asks: one('patient', 'k:personType'), answers: '' },
  { operation: 'PutPatientConsent', asks: one('consent', 'c:ConsentType'), answers: '' },
  { operation: 'PutTherapeuticLink', asks: one('therapeuticlink', 'c:TherapeuticLinkType'), answers: '' },
  {
    operation: 'PutTransaction',
    asks: one('kmehrmessage', 'c:KmehrMessageType'),
    answers: perhaps('transaction', 'c:IdsType'),
  },
  {
    operation: 'GetTransactionList',
    list: true,
    asks: one('select', 'c:SelectGetTransactionListType'),
    answers: perhaps('kmehrheader', 'c:KmehrHeaderType'),
  },
  {
    operation: 'GetTransaction',
    asks: one('select', 'c:SelectGetTransactionType'),
    answers: perhaps('kmehrmessage', 'c:KmehrMessageType'),
  },
];

const LIST = { true: 'List', false: '' } as const;
const typeOf = (list: boolean | undefined): string => LIST[`${list === true}`];

// The wrapper elements are in the protocol's namespace, everything in them in the core's.
const inCore = (row: MessageRow, content: string, name: string): string =>
  `<xs:complexType name="${row.operation}${name}Content"><xs:sequence>${content}</xs:sequence></xs:complexType>`;

/** Types of the messages' content: they live in the core namespace, since their elements do. */
export const contentTypes = messages
  .map(
    (row) =>
      inCore(row, one('request', `c:Request${typeOf(row.list)}Type`) + row.asks, 'Request') +
      inCore(
        row,
        one('response', `c:Response${typeOf(row.list)}Type`) + one('acknowledge', 'c:AcknowledgeType') + row.answers,
        'Response',
      ),
  )
  .join('\n');

export const protocolSchema = (
  location: string,
): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="${CORE}" targetNamespace="${PROTOCOL}" elementFormDefault="qualified">
<xs:import namespace="${CORE}"${location}/>
${messages
  .flatMap(({ operation }) =>
    ['Request', 'Response'].map(
      (side) => `<xs:element name="${operation}${side}" type="c:${operation}${side}Content"/>`,
    ),
  )
  .join('\n')}
</xs:schema>`;

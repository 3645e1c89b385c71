/** The hub's core types, as the newest version has them. Source: KMEHR facts A2, A3. */
import { KMEHR } from '../../kmehr/index.ts';
import { complexType, MOST_IDS, one, PARTY_NAMES, PERIOD, perhaps, several, some } from './elements.ts';
import { selectTypes } from './selects.ts';

const MOST_CODES = 100;

/** Days of our calendar, and pages that a list can have: xs:date also has the year 12020 and years before Christ. */
export const limitedTypes = `<xs:simpleType name="DayType"><xs:restriction base="xs:date"><xs:minInclusive value="0001-01-01"/><xs:maxInclusive value="9999-12-31"/></xs:restriction></xs:simpleType>
<xs:simpleType name="PageNumberType"><xs:restriction base="xs:positiveInteger"><xs:maxInclusive value="1000000"/></xs:restriction></xs:simpleType>
<xs:simpleType name="SearchType"><xs:restriction base="xs:string"><xs:enumeration value="local"/><xs:enumeration value="global"/><xs:enumeration value="external"/></xs:restriction></xs:simpleType>`;

const HEAD = [
  some('id', 'k:codedType', 10),
  one('author', 'k:authorType'),
  one('date', 'xs:date'),
  one('time', 'xs:time'),
];
const ASKED = [...HEAD, perhaps('maxrows', 'xs:positiveInteger'), perhaps('breaktheglass', 'xs:string')];
const KIND_AND_AUTHOR = [several('cd', 'k:codedType', MOST_CODES), perhaps('author', 'k:authorType')];

export const coreTypes: readonly string[] = [
  complexType('PageAskedType', one('index', 'c:PageNumberType')),
  complexType(
    'PageToldType',
    one('pagesize', 'xs:nonNegativeInteger'),
    one('totalrecordcount', 'xs:nonNegativeInteger'),
  ),
  complexType('RequestType', ...ASKED),
  complexType('RequestListType', ...ASKED, perhaps('paginationinfo', 'c:PageAskedType')),
  complexType('ResponseType', ...HEAD, one('request', 'c:RequestType')),
  complexType(
    'ResponseListType',
    ...HEAD,
    one('request', 'c:RequestListType'),
    perhaps('paginationinfo', 'c:PageToldType'),
  ),
  complexType('AcknowledgeType', one('iscomplete', 'xs:boolean'), several('error', 'k:errorType', 'unbounded')),
  complexType('IdsType', some('id', 'k:codedType', MOST_IDS)),
  complexType('PartyIdsType', several('id', 'k:codedType', MOST_IDS), several('cd', 'k:codedType', MOST_IDS)),

  complexType(
    'ConsentType',
    one('patient', 'c:IdsType'),
    some('cd', 'k:codedType', 2),
    perhaps('signdate', 'c:DayType'),
    perhaps('revokedate', 'c:DayType'),
    perhaps('author', 'k:authorType'),
  ),
  complexType(
    'PartyConsentType',
    one('hcparty', 'c:IdsType'),
    perhaps('signdate', 'c:DayType'),
    perhaps('revokedate', 'c:DayType'),
    perhaps('author', 'k:authorType'),
  ),
  complexType(
    'TherapeuticLinkType',
    one('patient', 'c:IdsType'),
    one('hcparty', 'c:IdsType'),
    one('cd', 'k:codedType'),
    perhaps('startdate', 'c:DayType'),
    perhaps('enddate', 'c:DayType'),
    perhaps('comment', 'xs:string'),
  ),
  complexType('TherapeuticLinkListType', several('therapeuticlink', 'c:TherapeuticLinkType', 'unbounded')),
  complexType(
    'AccessRightType',
    one('transaction', 'c:IdsType'),
    one('hcparty', 'c:PartyIdsType'),
    one('cd', 'k:codedType'),
  ),
  complexType('AccessRightListType', several('accessright', 'c:AccessRightType', 'unbounded')),
  complexType(
    'PartyType',
    some('id', 'k:codedType', MOST_IDS),
    some('cd', 'k:codedType', MOST_IDS),
    ...PARTY_NAMES,
    several('address', 'k:addressType', MOST_IDS),
    several('telecom', 'k:telecomType', MOST_IDS),
    one('recorddatetime', 'xs:dateTime'),
  ),
  complexType(
    'LatestUpdateType',
    one('patient', 'c:IdsType'),
    one('cd', 'k:codedType'),
    perhaps('version', 'xs:string'),
    perhaps('createdatetime', 'xs:dateTime'),
    one('updatedatetime', 'xs:dateTime'),
  ),
  complexType('LatestUpdateListType', several('latestupdate', 'c:LatestUpdateType', 'unbounded')),

  complexType('TransactionPeriodType', ...KIND_AND_AUTHOR, ...PERIOD),
  complexType('TransactionNameType', one('id', 'k:codedType'), ...KIND_AND_AUTHOR),
  complexType(
    'TransactionSummaryType',
    some('id', 'k:codedType', MOST_IDS),
    some('cd', 'k:codedType', MOST_CODES),
    one('date', 'xs:date'),
    one('time', 'xs:time'),
    one('author', 'k:authorType'),
    one('iscomplete', 'xs:boolean'),
    one('isvalidated', 'xs:boolean'),
    one('recorddatetime', 'xs:dateTime'),
  ),
  complexType(
    'AccessedTransactionType',
    some('id', 'k:codedType', MOST_IDS),
    some('cd', 'k:codedType', MOST_CODES),
    one('date', 'xs:date'),
    one('time', 'xs:time'),
    one('author', 'k:authorType'),
  ),
  complexType(
    'TransactionAccessType',
    perhaps('patient', 'c:IdsType'),
    perhaps('transaction', 'c:AccessedTransactionType'),
    several('hcparty', 'k:hcpartyType', 'unbounded'),
    one('accessdatetime', 'xs:dateTime'),
    perhaps('breaktheglass', 'xs:string'),
  ),
  complexType('TransactionAccessListType', several('transactionaccess', 'c:TransactionAccessType', 'unbounded')),
  complexType(
    'ListedFolderType',
    one('patient', 'k:personType'),
    some('transaction', 'c:TransactionSummaryType', 'unbounded'),
  ),
  complexType('KmehrHeaderType', one('folder', 'c:ListedFolderType')),
  complexType('DeclaredFolderType', one('patient', 'c:IdsType'), one('transaction', 'c:TransactionSummaryType')),
  complexType('DeclaredHeaderType', one('folder', 'c:DeclaredFolderType')),

  ...selectTypes,
  `<xs:complexType name="KmehrMessageType"><xs:sequence><xs:any namespace="${KMEHR} http://www.w3.org/2000/09/xmldsig# http://www.w3.org/2001/04/xmlenc#" processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType>`,
];

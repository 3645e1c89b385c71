/** Our schema of the hub's core types for the operations served here. Source: KMEHR facts A2, A3. */
import { KMEHR } from '../../kmehr/index.ts';
import { CORE } from '../namespaces.ts';
import { contentTypes } from './protocol.ts';

const REQUEST = `<xs:element name="id" type="k:codedType" maxOccurs="10"/><xs:element name="author" type="k:authorType"/>
  <xs:element name="date" type="xs:date"/><xs:element name="time" type="xs:time"/>`;
const REQUEST_END = `<xs:element name="maxrows" type="xs:positiveInteger" minOccurs="0"/><xs:element name="breaktheglass" type="xs:string" minOccurs="0"/>`;
/** Days of our calendar, and pages that a list can have: xs:date also has the year 12020 and years before Christ. */
const LIMITED = `<xs:simpleType name="DayType"><xs:restriction base="xs:date"><xs:minInclusive value="0001-01-01"/><xs:maxInclusive value="9999-12-31"/></xs:restriction></xs:simpleType>
<xs:simpleType name="PageNumberType"><xs:restriction base="xs:positiveInteger"><xs:maxInclusive value="1000000"/></xs:restriction></xs:simpleType>`;
const PAGE =
  '<xs:element name="paginationinfo" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="index" type="c:PageNumberType"/></xs:sequence></xs:complexType></xs:element>';

/** `location` says where the imported schema is found; inside a WSDL there is none. */
export const coreSchema = (
  location: string,
): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:k="${KMEHR}" xmlns:c="${CORE}" targetNamespace="${CORE}" elementFormDefault="qualified">
<xs:import namespace="${KMEHR}"${location}/>
${LIMITED}
<xs:complexType name="RequestType"><xs:sequence>${REQUEST}${REQUEST_END}</xs:sequence></xs:complexType>
<xs:complexType name="RequestListType"><xs:sequence>${REQUEST}${REQUEST_END}${PAGE}</xs:sequence></xs:complexType>
<xs:complexType name="ResponseType"><xs:sequence>${REQUEST}<xs:element name="request" type="c:RequestType"/></xs:sequence></xs:complexType>
<xs:complexType name="ResponseListType"><xs:sequence>${REQUEST}<xs:element name="request" type="c:RequestListType"/>
  <xs:element name="paginationinfo" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="pagesize" type="xs:nonNegativeInteger"/><xs:element name="totalrecordcount" type="xs:nonNegativeInteger"/></xs:sequence></xs:complexType></xs:element>
</xs:sequence></xs:complexType>
<xs:complexType name="AcknowledgeType"><xs:sequence><xs:element name="iscomplete" type="xs:boolean"/><xs:element name="error" type="k:errorType" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
<xs:complexType name="IdsType"><xs:sequence><xs:element name="id" type="k:codedType" maxOccurs="20"/></xs:sequence></xs:complexType>
<xs:complexType name="ConsentType"><xs:sequence><xs:element name="patient" type="c:IdsType"/><xs:element name="cd" type="k:codedType" maxOccurs="2"/>
  <xs:element name="signdate" type="c:DayType" minOccurs="0"/><xs:element name="revokedate" type="c:DayType" minOccurs="0"/><xs:element name="author" type="k:authorType" minOccurs="0"/></xs:sequence></xs:complexType>
<xs:complexType name="TherapeuticLinkType"><xs:sequence><xs:element name="patient" type="c:IdsType"/><xs:element name="hcparty" type="c:IdsType"/><xs:element name="cd" type="k:codedType"/>
  <xs:element name="startdate" type="c:DayType" minOccurs="0"/><xs:element name="enddate" type="c:DayType" minOccurs="0"/><xs:element name="comment" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType>
<xs:complexType name="SelectGetTransactionListType"><xs:sequence><xs:element name="patient" type="c:IdsType"/>
  <xs:element name="transaction" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="cd" type="k:codedType" minOccurs="0" maxOccurs="100"/><xs:element name="author" type="k:authorType" minOccurs="0"/>
    <xs:element name="begindate" type="c:DayType" minOccurs="0"/><xs:element name="enddate" type="c:DayType" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="searchtype" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="local"/><xs:enumeration value="global"/><xs:enumeration value="external"/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType>
<xs:complexType name="SelectGetTransactionType"><xs:sequence><xs:element name="patient" type="c:IdsType"/>
  <xs:element name="transaction"><xs:complexType><xs:sequence><xs:element name="id" type="k:codedType"/><xs:element name="cd" type="k:codedType" minOccurs="0" maxOccurs="100"/><xs:element name="author" type="k:authorType" minOccurs="0"/></xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType>
<xs:complexType name="TransactionSummaryType"><xs:sequence><xs:element name="id" type="k:codedType" maxOccurs="20"/><xs:element name="cd" type="k:codedType" maxOccurs="100"/>
  <xs:element name="date" type="xs:date"/><xs:element name="time" type="xs:time"/><xs:element name="author" type="k:authorType"/><xs:element name="iscomplete" type="xs:boolean"/>
  <xs:element name="isvalidated" type="xs:boolean"/><xs:element name="recorddatetime" type="xs:dateTime"/></xs:sequence></xs:complexType>
<xs:complexType name="KmehrHeaderType"><xs:sequence><xs:element name="folder"><xs:complexType><xs:sequence><xs:element name="patient" type="k:personType"/>
  <xs:element name="transaction" type="c:TransactionSummaryType" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType>
<xs:complexType name="KmehrMessageType"><xs:sequence><xs:any namespace="${KMEHR} http://www.w3.org/2000/09/xmldsig# http://www.w3.org/2001/04/xmlenc#" processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType>
${contentTypes}
</xs:schema>`;

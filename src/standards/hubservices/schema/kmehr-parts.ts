/**
 * Our schema of the KMEHR pieces that hub requests and answers carry: parties, persons, ids, codes, errors. Source: KMEHR facts B1, B3.
 * By hand, not from the declaration of the message: a request may name ids and codes of any scheme and leave out versions,
 * and the hub answers a wrong one with its own error instead of a SOAP fault.
 */
import { KMEHR } from '../../kmehr/index.ts';

const optionalText = (names: readonly string[]): string =>
  names.map((name) => `<xs:element name="${name}" type="xs:string" minOccurs="0"/>`).join('');

/** The schema document; its parts are in the KMEHR namespace. */
export const kmehrPartsSchema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:k="${KMEHR}" targetNamespace="${KMEHR}" elementFormDefault="qualified">
<xs:complexType name="codedType"><xs:simpleContent><xs:extension base="xs:string">
  <xs:attribute name="S" type="xs:string" use="required"/><xs:attribute name="SV" type="xs:string"/><xs:attribute name="SL" type="xs:string"/>
  <xs:attribute name="DN" type="xs:string"/><xs:attribute name="L" type="xs:language"/><xs:attribute name="nullFlavor" type="xs:string"/>
</xs:extension></xs:simpleContent></xs:complexType>
<xs:complexType name="textType"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="L" type="xs:language"/></xs:extension></xs:simpleContent></xs:complexType>
<xs:complexType name="momentType"><xs:sequence>
  <xs:choice minOccurs="0"><xs:element name="date" type="xs:date"/><xs:element name="yearmonth" type="xs:gYearMonth"/><xs:element name="year" type="xs:gYear"/></xs:choice>
  <xs:element name="time" type="xs:time" minOccurs="0"/><xs:element name="text" type="k:textType" minOccurs="0"/>
</xs:sequence></xs:complexType>
<xs:complexType name="codeHolderType"><xs:sequence><xs:element name="cd" type="k:codedType"/></xs:sequence></xs:complexType>
<xs:complexType name="addressType"><xs:sequence><xs:any namespace="##targetNamespace" processContents="skip" minOccurs="0" maxOccurs="30"/></xs:sequence></xs:complexType>
<xs:complexType name="telecomType"><xs:sequence><xs:element name="cd" type="k:codedType" minOccurs="0" maxOccurs="10"/><xs:element name="telecomnumber" type="xs:string"/></xs:sequence></xs:complexType>
<xs:complexType name="hcpartyType"><xs:sequence>
  <xs:element name="id" type="k:codedType" minOccurs="0" maxOccurs="20"/><xs:element name="cd" type="k:codedType" maxOccurs="20"/>
  ${optionalText(['name', 'firstname', 'familyname'])}
  <xs:element name="address" type="k:addressType" minOccurs="0" maxOccurs="20"/><xs:element name="telecom" type="k:telecomType" minOccurs="0" maxOccurs="20"/>
</xs:sequence></xs:complexType>
<xs:complexType name="authorType"><xs:sequence><xs:element name="hcparty" type="k:hcpartyType" maxOccurs="20"/></xs:sequence></xs:complexType>
<xs:complexType name="personType"><xs:sequence>
  <xs:element name="id" type="k:codedType" maxOccurs="20"/><xs:element name="firstname" type="xs:string" maxOccurs="20"/><xs:element name="familyname" type="xs:string"/>
  <xs:element name="birthdate" type="k:momentType" minOccurs="0"/><xs:element name="birthlocation" minOccurs="0"/>
  <xs:element name="deathdate" type="k:momentType" minOccurs="0"/><xs:element name="deathlocation" minOccurs="0"/>
  <xs:element name="sex" type="k:codeHolderType"/><xs:element name="nationality" type="k:codeHolderType" minOccurs="0"/>
  <xs:element name="address" type="k:addressType" minOccurs="0" maxOccurs="20"/><xs:element name="telecom" type="k:telecomType" minOccurs="0" maxOccurs="20"/>
  <xs:element name="usuallanguage" type="xs:string" minOccurs="0"/>
  <xs:element name="profession" minOccurs="0"/><xs:element name="insurancystatus" minOccurs="0"/><xs:element name="insurancymembership" minOccurs="0"/>
  <xs:element name="recorddatetime" type="xs:dateTime" minOccurs="0"/><xs:element name="text" type="k:textType" minOccurs="0" maxOccurs="20"/><xs:element name="civilstate" minOccurs="0"/>
</xs:sequence></xs:complexType>
<xs:complexType name="errorType"><xs:sequence>
  <xs:element name="id" type="k:codedType" minOccurs="0" maxOccurs="20"/><xs:element name="cd" type="k:codedType" maxOccurs="20"/>
  <xs:element name="description" type="k:textType" minOccurs="0"/><xs:element name="url" type="xs:anyURI" minOccurs="0"/>
</xs:sequence></xs:complexType>
</xs:schema>`;

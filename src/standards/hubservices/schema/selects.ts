/** What requests select by: the types of every `select` element. Source: KMEHR facts A3. */
import { complexType, MOST_IDS, one, PERIOD, perhaps, sequence, several, some } from './elements.ts';

/** Of our own: nobody asks for more at once. */
const MOST_CRITERIA = 100;

/** Patient, party, or both in either order. */
const PATIENT_OR_PARTY = `<xs:choice>${sequence(one('patient', 'c:IdsType'), perhaps('hcparty', 'c:IdsType'))}${sequence(one('hcparty', 'c:IdsType'), perhaps('patient', 'c:IdsType'))}</xs:choice>`;

/** The links of a patient, of a party, or between both; `more` follows the period. */
export const selectLink = (...more: readonly string[]): string =>
  `<xs:complexType name="SelectGetTherapeuticLinkType">${sequence(PATIENT_OR_PARTY, several('cd', 'k:codedType', MOST_IDS), ...PERIOD, ...more)}</xs:complexType>`;

export const selectTypes: readonly string[] = [
  complexType('SelectPatientType', one('patient', 'c:IdsType')),
  complexType('SelectPartyType', one('hcparty', 'c:IdsType')),
  complexType('SelectTransactionType', one('transaction', 'c:IdsType')),
  complexType(
    'SelectGetTransactionListType',
    one('patient', 'c:IdsType'),
    perhaps('transaction', 'c:TransactionPeriodType'),
    perhaps('searchtype', 'c:SearchType'),
  ),
  complexType('SelectGetTransactionType', one('patient', 'c:IdsType'), one('transaction', 'c:TransactionNameType')),
  complexType('SelectRevokeTransactionType', one('patient', 'c:IdsType'), one('transaction', 'c:TransactionNameType')),
  complexType('ConsentCodesType', several('cd', 'k:codedType', MOST_IDS)),
  complexType('SelectGetPatientConsentType', one('patient', 'c:IdsType'), perhaps('consent', 'c:ConsentCodesType')),
  selectLink(),
  complexType('SelectRevokeAccessRightType', one('transaction', 'c:IdsType'), perhaps('hcparty', 'c:PartyIdsType')),
  complexType(
    'SelectGetPatientAuditTrailType',
    perhaps('patient', 'c:IdsType'),
    perhaps('transaction', 'c:TransactionNameType'),
    perhaps('hcparty', 'c:IdsType'),
    ...PERIOD,
    perhaps('searchtype', 'c:SearchType'),
    perhaps('breaktheglass', 'xs:string'),
  ),
  complexType(
    'SelectRequestPublicationType',
    one('patient', 'c:IdsType'),
    one('transaction', 'c:TransactionPeriodType'),
    perhaps('comment', 'xs:string'),
  ),
  complexType('UpdateCriteriaType', one('patient', 'c:IdsType'), some('cd', 'k:codedType', MOST_IDS)),
  complexType('SelectGetLatestUpdateType', some('criteria', 'c:UpdateCriteriaType', MOST_CRITERIA)),
];

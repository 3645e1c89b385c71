/** KMEHR messages: the typed model, reading, checking, writing, labels, and what a hub keeps of them. */
export { withRendering } from './change/with-rendering.ts';
export { checkKmehr } from './checks/check.ts';
export { type Explained, explain } from './checks/explain.ts';
export type { Finding, Severity } from './checks/finding.ts';
export { type Validation, validateKmehr } from './checks/validate.ts';
export { CONTENT_CD, type Content } from './declaration/content.ts';
export type { Item, Posology, Regimen } from './declaration/item.ts';
export type { Folder, Header, Heading, KmehrMessage, Part, Transaction } from './declaration/message.ts';
export {
  type Address,
  type Cd,
  type Duration,
  HCPARTY,
  type HcParty,
  type Id,
  KMEHR_ID,
  type Lnk,
  type Moment,
  type Quantity,
  type Telecom,
  type Text,
} from './declaration/parts.ts';
export { type Insurance, PERSON, type Person } from './declaration/person.ts';
export type { CompoundPrescription, MedicinalProduct, SubstanceProduct } from './declaration/product.ts';
export { extractSumehr } from './extract/extract-sumehr.ts';
export { isSumehrSection, type SumehrSection } from './extract/sections.ts';
export { type LabelLanguage, labelledCodes, labelOf } from './labels/label-of.ts';
export { linksIn } from './links-in.ts';
export { KMEHR } from './namespaces.ts';
export { type ReadKmehr, readKmehr, readKmehrText } from './read-kmehr.ts';
export type { Rerooted } from './reroot.ts';
export { rerootKmehr, spliceIntoCore } from './reroot.ts';
export { sealablePartOf, sealedBytesOf, withOpened, withSeal } from './sealed-message.ts';
export { readSet, type SetPart } from './sets/read-set.ts';
export { withSetIds } from './sets/with-set-ids.ts';
export type { PatientAccess } from './summarise.ts';
export { captionOf, furtherCodes, kindOf, localIdOf, partyName, patientAccessOf } from './summarise.ts';
export { type Refusal, type RefusalCode, whyRefused } from './why-refused.ts';
export { writeKmehr } from './write-kmehr.ts';

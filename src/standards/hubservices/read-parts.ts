/** The KMEHR pieces of a request as typed values, by the declaration that messages are read with. Source: KMEHR facts B1. */
import {
  type Cd,
  CONTENT_CD,
  HCPARTY,
  type HcParty,
  type Id,
  KMEHR,
  KMEHR_ID,
  PERSON,
  type Person,
} from '../kmehr/index.ts';
import type { XmlTree } from '../xml/index.ts';
import { readElement } from '../xml-model/index.ts';

const trimmed = <Value extends Id>(value: Value): Value => ({ ...value, value: value.value.trim() });

/** An id of any scheme. */
export const readId = (tree: XmlTree): Id => trimmed(readElement(tree, KMEHR_ID, KMEHR));
/** A code of any table. */
export const readCd = (tree: XmlTree): Cd => trimmed(readElement(tree, CONTENT_CD, KMEHR));
export const readHcParty = (tree: XmlTree): HcParty => readElement(tree, HCPARTY, KMEHR);
export const readPerson = (tree: XmlTree): Person => readElement(tree, PERSON, KMEHR);

/** Of an xs:boolean, without the space around it. */
export const isTrue = (text: string | undefined): boolean => text === 'true' || text === '1';

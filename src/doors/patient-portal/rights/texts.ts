/** The words of the pages on which a patient decides who may see. */
import { makeTranslator } from '../../../platform/text/index.ts';
import { consentTexts } from './consent-texts.ts';
import { documentRightTexts } from './document-right-texts.ts';
import { limitTexts } from './limit-texts.ts';
import { peopleTexts } from './people-texts.ts';

export const rightsTexts = { ...consentTexts, ...peopleTexts, ...limitTexts, ...documentRightTexts };

export const rightsWords = makeTranslator(rightsTexts);

/** The facts of an emergency in words. */
import { type EmergencyReview, emergencyCodes } from '../../modules/access/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { reviewWords } from './review-texts.ts';

export const momentText = (moment: Date, language: Language): string =>
  formatDate(`${brusselsDay(moment)}T${brusselsTime(moment)}`, language);

export function roleText({ profession, institutionName }: EmergencyReview, language: Language): string {
  const role = labelOf('CD-HCPARTY', profession, language) ?? profession;
  return institutionName ? `${role}, ${institutionName}` : role;
}

export const codeText = ({ code }: EmergencyReview, language: Language): string =>
  (code && emergencyCodes[code]?.[language]) || reviewWords(language)('noCode');

/** Parts that pages of the office share. */
import { refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { WhyNot } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const Refused = ({ visit, refused }: { readonly visit: Visit; readonly refused: RefusalReason }) => {
  const { language } = visit;
  const { text, next, clause, code } = refusals[refused];
  return <WhyNot language={language} reason={text[language]} next={next[language]} clause={clause} code={code} />;
};

/** Its kind and the day it was written: all the office knows of a document. */
export const documentName = (
  language: Language,
  { kind, writtenOn }: { readonly kind: string; readonly writtenOn: string },
): string => `${labelOf('CD-TRANSACTION', kind, language) ?? kind}, ${formatDate(writtenOn, language)}`;

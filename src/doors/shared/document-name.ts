/** A document by its kind and the day it was written: all that may be said where it is not opened. */
import { formatDate, type Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';

export const documentName = (
  language: Language,
  { kind, writtenOn }: { readonly kind: string; readonly writtenOn: string },
): string => `${labelOf('CD-TRANSACTION', kind, language) ?? kind}, ${formatDate(writtenOn, language)}`;

/** A document that a caregiver may see, for a page, for paper or for a file; an extract and a disputed document say so. */
import { sectionText } from '../../modules/access/index.ts';
import type { DocumentContent } from '../../modules/hub/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { viewOfStored } from '../../standards/kmehr-view/index.ts';
import { type DocumentView, markDisputed } from '../../ui/index.ts';
import { words } from './readable-texts.ts';

export function readableIn(language: Language, { content, link, sections }: DocumentContent): DocumentView {
  const read = viewOfStored(content, { language, labelOf, formatDate: (date) => formatDate(date, language) });
  const view = link.disputed ? markDisputed(read, language) : read;
  if (!sections) return view;
  const t = words(language);
  const names = sections.map((name) => sectionText(name, language)).join(', ');
  return { ...view, note: { title: t('extract'), text: t('extractText', { sections: names }) } };
}

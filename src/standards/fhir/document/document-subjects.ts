/** Whom a document is about: every part names the same person, by an entry of the document or by itself. Source: architecture, "Data". */
import { type Beside, firstOfEach, numberOfPatient, type SubjectAt, subjectsIn } from '../subject.ts';
import type { DocumentEntry, ReportDocument } from './read-document.ts';
import { type Resolve, resolverOf } from './resolve.ts';

/** Every subject in the order of the entries; one text is told once. */
export function subjectsInDocument({ entries }: ReportDocument): readonly SubjectAt[] {
  const resolve = resolverOf(entries);
  const found = entries.flatMap((entry) => {
    const own = entry.type === 'Patient' ? [ofPatient(entry)] : subjectsIn(entry.resource, besideOf(resolve, entry));
    return own.map(({ subject, expression }) => ({
      subject,
      expression: `Bundle.entry[${entry.at}].resource.${expression}`,
    }));
  });
  return firstOfEach(found);
}

const besideOf =
  (resolve: Resolve, entry: DocumentEntry): Beside =>
  (reference) =>
    // An address of this document alone, which leads nowhere in it, names nobody.
    resolve(entry, reference)?.resource ?? (reference.startsWith('urn:') ? 'nobody' : undefined);

const ofPatient = ({ fullUrl, resource }: DocumentEntry): SubjectAt => ({
  subject: numberOfPatient(resource) ?? { by: 'reference', reference: fullUrl ?? '' },
  expression: 'identifier',
});

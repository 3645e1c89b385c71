/** Lines of the trail as CSV: words and codes beside each other, a line that was cut says so at its end. */
import { csvRow, formatDate, type Language, printCsv } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import type { OfficeContext } from './frame.tsx';
import { documentId, patientId } from './trail-fhir.ts';
import { officeLine } from './trail-line.ts';
import type { LookedUp } from './trail-look-up.ts';
import { words } from './trail-texts.ts';

export function* printTrailCsv({ access }: OfficeContext, language: Language, found: LookedUp): Generator<string> {
  const t = words(language);
  yield printCsv([
    [
      ...[t('when'), t('who'), t('nihii'), t('role'), t('organisation'), t('software'), t('way'), t('whose')],
      ...[t('recordId'), t('what'), t('code'), t('kind'), t('document'), t('outcome'), t('why'), t('typed')],
    ],
  ]);
  for (const line of found.lines) {
    const said = officeLine(language, line, found);
    yield csvRow([
      ...[said.when, said.who, found.numbers.get(line.actor)?.value ?? '', said.role, said.organisation],
      ...[said.software, said.way, said.whose, patientId(access.keys, line.stream) ?? '', said.act, line.act],
      ...[said.kind, documentId(access.keys, line) ?? '', said.outcome, said.why, said.typed],
    ]);
  }
  if (found.searchedFrom)
    yield csvRow([t('searchedFrom', { from: formatDate(brusselsDay(found.searchedFrom), language) })]);
  if (found.isCut) yield csvRow([t('cut', { most: found.lines.length })]);
}

/** What each side wrote in a request, sealed under the patient's key; the record's scope must be open. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, openBytes, openDataKey, sealBytes } from '../../../platform/sealing/index.ts';
import type { PatientKey } from '../../grants/index.ts';
import type { CorrectionRequest } from './requests.ts';

export type TextPart = 'asked' | 'extended' | 'answered' | 'objected' | 'decided';

const KEEP_TEXT = statement(
  'upkeep-keep-text',
  `INSERT INTO upkeep_text (patient, matter, part, content, written_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (patient, matter, part) DO UPDATE SET content = excluded.content, written_at = excluded.written_at`,
);
const TEXTS = statement('upkeep-texts', 'SELECT part, content FROM upkeep_text WHERE patient = $1 AND matter = $2');

const placeOf = (subject: PatientKey, item: string, part: TextPart) => ({
  subject,
  item,
  version: 1,
  kind: `${part} text`,
});

type Matter = Pick<CorrectionRequest, 'request' | 'patient'>;

export async function keepText(
  tx: Transaction,
  keys: KeyRing,
  { request, patient }: Matter,
  part: TextPart,
  text: string,
): Promise<void> {
  const dataKey = await openDataKey(tx, keys, patient);
  const sealed = sealBytes(dataKey, placeOf(patient, request, part), Buffer.from(text.trim()), { compress: true });
  await tx.run(KEEP_TEXT, [patient, request, part, sealed, tx.now]);
}

export type RequestTexts = Partial<Record<TextPart, string>>;

export async function readTexts(tx: Transaction, keys: KeyRing, { request, patient }: Matter): Promise<RequestTexts> {
  const rows = await tx.run<{ part: TextPart; content: Buffer }>(TEXTS, [patient, request]);
  if (rows.length === 0) return {};
  const dataKey = await openDataKey(tx, keys, patient);
  const opened = rows.map(({ part, content }) => [
    part,
    openBytes(dataKey, placeOf(patient, request, part), content).toString(),
  ]);
  return Object.fromEntries(opened) as RequestTexts;
}

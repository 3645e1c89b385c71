/** Parts of the pages about requests for publication: what is wanted, who must publish it, how old it is. */

import { itemKey } from '../../modules/grants/index.ts';
import type { FollowedHolder, FollowedRequest } from '../../modules/hub/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, DataTable } from '../../ui/index.ts';
import { words } from './publication-texts.ts';

interface PublicationsProps {
  readonly language: Language;
  readonly keys: KeyRing;
  readonly now: Date;
  readonly requests: readonly FollowedRequest[];
  readonly names: ReadonlyMap<string, string>;
}

export const Publications = ({ language, keys, now, requests, names }: PublicationsProps) => {
  const t = words(language);
  const columns = [t('asked'), t('wanted'), t('holders'), t('ends')].map((text) => ({ text }));
  const rows = requests.map((one) => [
    <a key={one.request} href={addressIn(language, `/office/publications/${referenceOf(keys, one)}`)}>
      {ageText(one, now, language)}
      <span class="z-hidden">: {wantedText(one, language)}</span>
    </a>,
    wantedText(one, language),
    one.holders.map((holder) => holderText(holder, names, language)).join('; ') || t('nobody'),
    formatDate(one.endsOn, language),
  ]);
  return <DataTable caption={t('title')} captionHidden columns={columns} rows={rows} />;
};

/** What stands for the request in an address: it leads to the record without naming it. */
const referenceOf = (keys: KeyRing, { patient, request }: FollowedRequest): string =>
  printPublicId(keys, { patient, item: itemKey(request) });

const DAY_MS = 86_400_000;

const dayNumber = (moment: Date): number => Date.parse(brusselsDay(moment)) / DAY_MS;

/** The day it was asked, and how many days ago that is, by the calendar of Brussels. */
export function ageText({ askedAt }: FollowedRequest, now: Date, language: Language): string {
  const day = formatDate(brusselsDay(askedAt), language);
  const days = dayNumber(now) - dayNumber(askedAt);
  const t = words(language);
  return days === 0 ? t('age-today', { day }) : t('age', { day, count: days });
}

/** Kinds and period. */
export function wantedText({ kinds, from, until }: FollowedRequest, language: Language): string {
  const t = words(language);
  const named = kinds.map((kind) => labelOf('CD-TRANSACTION', kind, language) ?? kind).join(', ') || t('anyKind');
  const since = from === undefined ? '' : `, ${t('from', { day: formatDate(from, language) })}`;
  const to = until === undefined ? '' : `, ${t('until', { day: formatDate(until, language) })}`;
  return `${named}${since}${to}`;
}

/** Its name, whether it heard, and how often it was reminded. */
export function holderText(
  { holder, heardAt, declined, reminders }: FollowedHolder,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const t = words(language);
  const state = declined ? 'declined' : heardAt ? 'heard' : 'unheard';
  const again = reminders === 0 ? '' : `, ${t('reminders', { count: reminders })}`;
  return `${names.get(holder) ?? '—'} (${t(state)}${again})`;
}

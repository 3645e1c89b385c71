/** What the page of the trail shows: what was found, the form, the queue, whether the trail is whole. */
import type { RefusalReason } from '../../modules/grants/index.ts';
import type { FoundParty } from '../../modules/people/index.ts';
import { type HttpReply, sendPage } from '../../platform/http/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, ErrorSummary, Notice } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { type OfficeContext, officePage, type Visit } from './frame.tsx';
import { words as frameWords } from './texts.ts';
import { TrailForm } from './trail-form.tsx';
import type { LookedUp } from './trail-look-up.ts';
import { type AskedQueue, readOfficeQueue, type TypedPoint } from './trail-points.ts';
import type { LookUpFaults, TypedLookUp } from './trail-question.ts';
import { AttentionQueue, Completeness, type SettleFaults } from './trail-queue.tsx';
import { words as queueWords } from './trail-queue-texts.ts';
import { TrailResult } from './trail-result.tsx';
import { words } from './trail-texts.ts';

export const TRAIL = '/office/trail';
export const PAGE_LINES = 200;
export const FILE_LINES = 10_000;

/** What the page shows besides the queue. */
export interface Shown {
  readonly typed?: TypedLookUp;
  readonly faults?: LookUpFaults;
  readonly found?: LookedUp;
  readonly named?: readonly FoundParty[];
  readonly point?: TypedPoint;
  readonly settleFaults?: SettleFaults;
  readonly isSettled?: boolean;
  readonly refused?: RefusalReason;
}

export async function sendTrail(
  context: OfficeContext,
  visit: Visit,
  reply: HttpReply,
  shown: Shown,
): Promise<HttpReply> {
  const { language } = visit;
  const t = queueWords(language);
  const { faults = {}, settleFaults = {} } = shown;
  const errors = [
    ...Object.entries(faults).map(([field, fault]) => ({ field, text: words(language)(fault) })),
    ...Object.entries(settleFaults).map(([field, fault]) => ({ field, text: t(fault) })),
  ];
  const asked = await readOfficeQueue(context, visit);
  const refused = shown.refused ?? (asked.granted ? undefined : asked.refused);
  const frame = { visit, sandbox: context.sandbox, path: TRAIL, title: frameWords(language)('trail') };
  const children =
    refused || !asked.granted ? (
      <Refused visit={visit} refused={refused ?? 'caller-unknown'} />
    ) : (
      <>
        <ErrorSummary language={language} errors={errors} />
        {shown.isSettled ? <Notice language={language} tone="success" title={t('settled')} /> : null}
        <Page visit={visit} shown={shown} asked={asked.value} today={brusselsDay(context.access.clock.now())} />
      </>
    );
  const page = officePage({ ...frame, hasErrors: errors.length > 0, children });
  return sendPage(reply, page, statusOf(refused !== undefined, errors.length > 0));
}

const statusOf = (isRefused: boolean, isWrong: boolean): number => {
  if (isRefused) return 403;
  return isWrong ? 422 : 200;
};

interface PageProps {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly asked: AskedQueue;
  readonly today: string;
}

const Page = ({ visit, shown, asked, today }: PageProps) => {
  const t = words(visit.language);
  const { faults = {}, settleFaults = {}, point = { point: '', remark: '' } } = shown;
  const { typed = { subject: '', number: '', from: today, until: today, reason: '' } } = shown;
  const action = addressIn(visit.language, TRAIL);
  const limits = { page: PAGE_LINES, file: FILE_LINES };
  return (
    <>
      <p class="z-lead">{t('lead')}</p>
      {shown.found ? <TrailResult visit={visit} found={shown.found} /> : null}
      <TrailForm {...{ visit, action, typed, faults, limits, named: shown.named }} />
      <AttentionQueue {...{ visit, action, typed: point, faults: settleFaults, ...asked }} />
      <Completeness language={visit.language} queue={asked.queue} />
      <p class="z-origin">{t('source')}</p>
    </>
  );
};

/** GetTherapeuticLink: the running links of a patient that concern the caller, or, without a patient, those it holds. */
import { linksIHold, listLinks, type TherapeuticLink } from '../../../modules/access/index.ts';
import { readGrant } from '../../../modules/grants/index.ts';
import { hashSsin, holdersOf, type ShownHolder } from '../../../modules/people/index.ts';
import { countAct } from '../../../platform/metrics/index.ts';
import { type GetTherapeuticLink, type ListedLink, printLinks } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Asked, HubContext, Operation, Outcome } from '../../shared/hub/context.ts';
import { done, failed, refused } from '../../shared/hub/errors.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { namedHolder } from '../../shared/hub/named-holder.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';

/** Rows of one answer. Source: KMEHR facts A6. */
const MOST_ROWS = 1000;

/** What is asked besides the patient. */
interface Wanted {
  readonly kinds?: readonly string[] | undefined;
  readonly holder?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly limit: number;
}

export const getTherapeuticLink: Operation<GetTherapeuticLink> = async (context, asked, request) => {
  const { patientIds, holderIds, cds, beginDate, endDate } = request;
  const holder = holderIds && (await namedHolder(context, holderIds));
  const [from, until] = [beginDate?.slice(0, 10), endDate?.slice(0, 10)];
  if (from !== undefined && until !== undefined && from > until) return failed('link-period-invalid', asked.language);
  const wanted: Wanted = {
    kinds: cds.length > 0 ? cds.map(({ value }) => value) : undefined,
    holder: holder?.key,
    ...{ from, until },
    limit: Math.min(asked.header.maxRows ?? MOST_ROWS, MOST_ROWS),
  };
  if (patientIds) return ofPatient(context, asked, request, holderIds && !holder ? 'nobody' : wanted);
  return holder ? held(context, asked, wanted) : failed('link-holder-unknown', asked.language);
};

async function ofPatient(
  context: HubContext,
  asked: Asked,
  request: GetTherapeuticLink,
  wanted: Wanted | 'nobody',
): Promise<Outcome> {
  const { access, strictness } = context;
  const { caller, language } = asked;
  const named = ssinOf(request.patientIds ?? [], strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const { ssin } = named;
  const question = { act: 'list-links', caller, patient: { ssinHash: hashSsin(access.keys, ssin) } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const filter = wanted === 'nobody' ? { limit: 0 } : wanted;
    const links = await listLinks(grant, access.keys, { status: 'active', ...filter });
    const holders = await holdersOf(readGrant(grant).tx, [...new Set(links.map(({ holder }) => holder))]);
    return links.map((link) => toListed(link, ssin, holders));
  });
  return answer.granted ? answerWith(answer.value) : refused(answer.refused, language);
}

async function held(
  { access, metrics }: HubContext,
  { caller, language }: Asked,
  { kinds, holder, from = '', until = '9999', limit }: Wanted,
): Promise<Outcome> {
  const page = { limit: MOST_ROWS };
  const answer = await countAct(metrics, caller.door, 'links-i-hold', linksIHold(access, caller, page));
  if (!answer.granted) return refused(answer.refused, language);
  const rows = answer.value
    .filter(({ link }) => link.status === 'active' && link.holder === holder)
    .filter(({ link }) => kinds === undefined || kinds.includes(link.kind))
    .filter(({ link }) => link.startsOn <= until && link.endsOn > from)
    .slice(0, limit);
  const holders = await access.database.read((tx) => holdersOf(tx, [...new Set(rows.map(({ link }) => link.holder))]));
  // Somebody without a number cannot be named here; the page of own links shows them.
  const listed = rows.flatMap(({ link, person }) =>
    person.ssin === undefined ? [] : [toListed(link, person.ssin, holders)],
  );
  return answerWith(listed);
}

const toListed = (
  { holder, kind, startsOn, endsOn, comment }: TherapeuticLink,
  ssin: string,
  holders: ReadonlyMap<string, ShownHolder>,
): ListedLink => ({ ssin, holder: holders.get(holder)?.number ?? '', kind, startsOn, endsOn, comment });

const answerWith = (links: readonly ListedLink[]): Outcome =>
  links.length === 0 ? done : { ...done, content: printLinks(links) };

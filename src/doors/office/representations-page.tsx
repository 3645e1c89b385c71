/** What the page about who speaks for whom shows: what was found, what waits, the two forms. */
import type { RefusalReason } from '../../modules/grants/index.ts';
import { listRepresentations, type RepresentationProposal, type StandingTies } from '../../modules/people/index.ts';
import { type HttpReply, sendPage } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, DataTable, EmptyState, ErrorSummary } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, type OfficeContext, officePage, type Visit } from './frame.tsx';
import { EntryForm, type FormFaults, LookUpForm, type TypedForm } from './representation-form.tsx';
import { FoundTies, REPRESENTATIONS } from './representation-parts.tsx';
import { words } from './representation-texts.ts';

export interface Shown {
  readonly typed?: TypedForm;
  readonly faults?: FormFaults;
  readonly found?: StandingTies;
  readonly refused?: RefusalReason;
}

const nothingTyped: TypedForm = {
  ...{
    number: '',
    patient: '',
    kind: '',
    representative: '',
    proof: '',
    reference: '',
    from: '',
    until: '',
    reason: '',
  },
};

export async function sendRepresentations(
  context: OfficeContext,
  visit: Visit,
  reply: HttpReply,
  { typed = nothingTyped, faults = {}, found, refused }: Shown = {},
): Promise<HttpReply> {
  const { access, sandbox } = context;
  const { language, caller } = visit;
  const t = words(language);
  const errors = Object.entries(faults).map(([field, fault]) => ({ field, text: t(fault) }));
  const frame = { visit, sandbox, path: REPRESENTATIONS, title: t('representations'), hasErrors: errors.length > 0 };
  const answer = await askRegister(context, { register: 'list-representations', caller }, (grant) =>
    listRepresentations(grant, access.keys),
  );
  const reason = refused ?? (answer.granted ? undefined : answer.refused);
  if (reason || !answer.granted) {
    const children = <Refused visit={visit} refused={reason ?? 'caller-unknown'} />;
    return sendPage(reply, officePage({ ...frame, children }), 403);
  }
  const form = { visit, typed, faults, action: addressIn(language, REPRESENTATIONS) };
  const children = (
    <>
      <ErrorSummary language={language} errors={errors} />
      <p class="z-lead">{t('representationsLead')}</p>
      {found ? <FoundTies language={language} keys={access.keys} found={found} /> : null}
      <Proposals visit={visit} proposals={answer.value} />
      <LookUpForm {...form} />
      <EntryForm {...form} />
      <p class="z-origin">{t('source')}</p>
    </>
  );
  return sendPage(reply, officePage({ ...frame, children }), errors.length > 0 ? 422 : 200);
}

interface ProposalsProps {
  readonly visit: Visit;
  readonly proposals: readonly RepresentationProposal[];
}

const Proposals = ({ visit: { language }, proposals }: ProposalsProps) => {
  const t = words(language);
  if (proposals.length === 0) return <EmptyState title={t('noMerges')} />;
  const rows = proposals.map(({ proposal, kind, state, askedBy, askedAt }) => [
    t(state),
    t(kind),
    askedBy.name,
    formatDate(brusselsDay(askedAt), language),
    <a key={proposal} href={addressIn(language, `${REPRESENTATIONS}/${proposal}`)}>
      {t('open')}
      <span class="z-hidden">: {t(kind)}</span>
    </a>,
  ]);
  const columns = [t('state'), t('kind'), t('askedBy'), t('askedOn'), t('open')].map((text) => ({ text }));
  return <DataTable caption={t('representations')} captionHidden columns={columns} rows={rows} />;
};

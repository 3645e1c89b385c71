/** The patient's therapeutic links as a table: who, why, since when, until when, declared by whom, and a way to end each. */
import type { TherapeuticLink } from '../../modules/access/index.ts';
import type { ShownHolder } from '../../modules/people/index.ts';
import { printPublicId } from '../../platform/sealing/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, Button, DataTable, Form } from '../../ui/index.ts';
import type { PortalContext, Visit } from './frame.tsx';
import { linkWords } from './link-texts.ts';
import { words } from './texts.ts';

export const PATH = '/my/links';

export interface ShownLinks {
  readonly links: readonly TherapeuticLink[];
  readonly holders: ReadonlyMap<string, ShownHolder>;
  readonly names: ReadonlyMap<string, string>;
}

interface TableProps {
  readonly context: PortalContext;
  readonly visit: Visit;
  readonly shown: ShownLinks;
  readonly links: readonly TherapeuticLink[];
  readonly caption: string;
  readonly canEnd?: boolean;
}

const COLUMNS = ['who', 'why', 'since', 'until', 'declaredBy'] as const;

export function LinkTable({ context, visit, shown, links, caption, canEnd = false }: TableProps) {
  const { language } = visit;
  const t = linkWords(language);
  const columns = [...COLUMNS, ...(canEnd ? (['act'] as const) : [])].map((name) => ({ text: t(name) }));
  const rows = links.map((link) => [
    ...cellsOf(visit, shown, link),
    ...(canEnd ? [<EndForm key={link.link} {...{ context, visit, shown, link }} />] : []),
  ]);
  return <DataTable caption={caption} captionHidden columns={columns} rows={rows} />;
}

function cellsOf({ language, caller, acting }: Visit, { holders, names }: ShownLinks, link: TherapeuticLink) {
  const t = linkWords(language);
  const holder = holders.get(link.holder);
  const party = holder && (labelOf('CD-HCPARTY', holder.party, language) ?? holder.party);
  const kind = labelOf('CD-THERAPEUTICLINKTYPE', link.kind, language) ?? link.kind;
  const byPatient = link.proof === 'patientmanagement';
  const own = link.declaredBy === caller.patient || (byPatient && !acting);
  return [
    [holder?.name, party].filter(Boolean).join(', '),
    [kind, link.comment].filter(Boolean).join(': '),
    formatDate(link.startsOn, language),
    formatDate(link.endedOn ?? link.endsOn, language),
    own ? t('you') : (names.get(link.declaredBy) ?? (byPatient ? words(language)('patient') : t('insurers'))),
  ];
}

function EndForm({
  context,
  visit,
  shown,
  link,
}: Pick<TableProps, 'context' | 'visit' | 'shown'> & { readonly link: TherapeuticLink }) {
  const { language, csrf, subject } = visit;
  const t = linkWords(language);
  const id = printPublicId(context.access.keys, { patient: subject, item: link.link });
  return (
    <Form action={addressIn(language, PATH)} csrf={csrf} hidden={{ link: id }}>
      <Button
        text={t('end')}
        label={t('endOf', { name: shown.holders.get(link.holder)?.name ?? '' })}
        tone="secondary"
      />
    </Form>
  );
}

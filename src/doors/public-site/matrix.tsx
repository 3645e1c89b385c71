/** /matrix: the access matrix in force, for anybody to read, by profession or by kind of document; the same as a CSV. */
import type { VNode } from 'preact';
import { type AccessContext, exportMatrix, type MatrixInForce, matrixInForce } from '../../modules/access/index.ts';
import { type HttpServer, pageLanguage, sendPage } from '../../platform/http/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { addressIn, BackLink, Details, Notice, renderPage, SummaryList } from '../../ui/index.ts';
import { partsByCategory, partsByProfession } from './matrix-parts.ts';
import { RowsTable } from './matrix-rows.tsx';
import { words } from './matrix-texts.ts';

const PATH = '/matrix';

interface MatrixRoute {
  Params: { language: string };
  Querystring: { by?: string };
}

interface MatrixPageOptions {
  readonly access: AccessContext;
  readonly sandbox: boolean;
}

export function openMatrix(server: HttpServer, { access, sandbox }: MatrixPageOptions): void {
  server.get<MatrixRoute>(`/:language${PATH}`, async (request, reply) => {
    const language = pageLanguage(request, reply);
    if (!language) return reply;
    const matrix = await access.database.read(matrixInForce);
    const by = request.query.by === 'category' ? 'category' : 'profession';
    return sendPage(reply, matrixPage(language, sandbox, matrix, by));
  });
  server.get<MatrixRoute>(`/:language${PATH}.csv`, async (request, reply) => {
    if (!pageLanguage(request, reply)) return reply;
    const csv = await access.database.read(async (tx) => {
      const matrix = await matrixInForce(tx);
      return matrix && exportMatrix(tx, matrix.version);
    });
    if (csv === undefined) return reply.callNotFound();
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="access-matrix.csv"')
      .send(csv);
  });
}

type View = 'profession' | 'category';

function matrixPage(language: Language, sandbox: boolean, matrix: MatrixInForce | undefined, by: View): string {
  const t = words(language);
  return renderPage({
    ...{ language, sandbox },
    path: by === 'category' ? `${PATH}?by=category` : PATH,
    title: t('title'),
    before: <BackLink language={language} href={addressIn(language, '/')} text="Zenne" />,
    children: (
      <>
        <p class="z-lead">{t('lead')}</p>
        {matrix ? (
          <InForce language={language} matrix={matrix} by={by} />
        ) : (
          <Notice language={language} tone="warning">
            {t('none')}
          </Notice>
        )}
      </>
    ),
  });
}

interface InForceProps {
  readonly language: Language;
  readonly matrix: MatrixInForce;
  readonly by: View;
}

const InForce = ({ language, matrix, by }: InForceProps): VNode => {
  const t = words(language);
  const parts = by === 'category' ? partsByCategory(language, matrix) : partsByProfession(language, matrix);
  return (
    <>
      {matrix.isStarting ? (
        <Notice language={language} tone="important" title={t('starting')}>
          {t('startingText')}
        </Notice>
      ) : null}
      <SummaryList rows={versionRows(language, matrix)} />
      <Views language={language} by={by} />
      <p>{t('rest')}</p>
      {parts.map(({ name, rows }, at) => (
        <Details key={name} summary={name} open={at === 0}>
          <RowsTable
            language={language}
            caption={name}
            first={by === 'category' ? 'professions' : 'documents'}
            rows={rows}
          />
        </Details>
      ))}
    </>
  );
};

const versionRows = (language: Language, { isStarting, startsOn }: MatrixInForce) => {
  const t = words(language);
  return [
    { term: t('since'), value: formatDate(startsOn, language) },
    { term: t('approved'), value: t(isStarting ? 'approvedHouse' : 'approvedOfficers') },
    { term: t('file'), value: <a href={addressIn(language, `${PATH}.csv`)}>{t('download')}</a> },
  ];
};

const Views = ({ language, by }: { readonly language: Language; readonly by: View }): VNode => {
  const t = words(language);
  const views = [
    { view: 'profession', href: PATH, text: t('byProfession') },
    { view: 'category', href: `${PATH}?by=category`, text: t('byCategory') },
  ];
  return (
    <nav aria-label={t('views')}>
      <ul>
        {views.map(({ view, href, text }) => (
          <li key={view}>
            {view === by ? <strong aria-current="page">{text}</strong> : <a href={addressIn(language, href)}>{text}</a>}
          </li>
        ))}
      </ul>
    </nav>
  );
};

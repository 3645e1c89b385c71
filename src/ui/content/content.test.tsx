import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../platform/text/index.ts';
import { all, allWhere, readHtml, textOf } from '../testing/read-html.ts';
import { BackLink, Breadcrumb } from './back-link.tsx';
import { DataTable } from './data-table.tsx';
import { DateText } from './date-text.tsx';
import { Details } from './details.tsx';
import { EmptyState } from './empty-state.tsx';
import { Notice } from './notice.tsx';
import { Pagination } from './pagination.tsx';
import { SummaryList } from './summary-list.tsx';
import { texts } from './texts.ts';

const first = (html: string, tag: string) => all(readHtml(html), tag)[0] ?? readHtml('');

describe('a notice', () => {
  it('says its tone in words, not by colour alone', () => {
    const html = renderToString(
      <Notice language="de" tone="warning">
        Bald zu Ende.
      </Notice>,
    );
    expect(textOf(readHtml(html))).toBe('Achtung Bald zu Ende.');
  });

  it('is announced only when something has just succeeded', () => {
    expect(
      first(renderToString(<Notice language="en" tone="success" title="Link stopped" />), 'div').attributes,
    ).toHaveProperty('role', 'status');
    expect(first(renderToString(<Notice language="en" tone="info" />), 'div').attributes).not.toHaveProperty('role');
  });
});

describe('a table', () => {
  const html = renderToString(
    <DataTable
      caption="Results"
      columns={[{ text: 'Test' }, { text: 'Value', number: true }]}
      rows={[
        ['Sodium', '140'],
        ['Potassium', ''],
      ]}
    />,
  );

  it('has a caption, column and row headers', () => {
    const page = readHtml(html);
    expect(textOf(all(page, 'caption')[0] ?? page)).toBe('Results');
    const scopes = all(page, 'th').map((cell) => [cell.attributes.scope, textOf(cell)]);
    expect(scopes).toEqual([
      ['col', 'Test'],
      ['col', 'Value'],
      ['row', 'Sodium'],
      ['row', 'Potassium'],
    ]);
  });

  it('repeats the column name in each cell for small screens, unheard by screen readers', () => {
    const labels = allWhere(readHtml(html), ({ attributes }) => attributes.class === 'z-cell-label');
    expect(labels.map((label) => [textOf(label), label.attributes['aria-hidden']])[0]).toEqual(['Value:', 'true']);
  });
});

describe('small parts', () => {
  it('a change link is named by what it changes', () => {
    const rows = [{ term: 'Name', value: 'Ann', action: { text: 'Change', hidden: 'name', href: '/x' } }];
    const html = renderToString(<SummaryList rows={rows} />);
    expect(textOf(first(html, 'a'))).toBe('Change name');
    expect(textOf(first(html, 'dt'))).toBe('Name');
  });

  it('a range says where one is, and both ways are links', () => {
    const html = renderToString(
      <Pagination language="en" label="Documents" from={21} to={40} total={55} previousHref="?p=1" nextHref="?p=3" />,
    );
    expect(first(html, 'nav').attributes['aria-label']).toBe('Pages: Documents');
    expect(textOf(readHtml(html))).toBe('Previous page 21 to 40 of 55 Next page');
  });

  it('a date is as precise as given, for people and machines', () => {
    const year = first(renderToString(<DateText language="en" date="2014" />), 'time');
    expect([year.attributes.datetime, textOf(year)]).toEqual(['2014', '2014']);
    expect(textOf(first(renderToString(<DateText language="nl" date="2014-05" />), 'time'))).toBe('mei 2014');
  });

  it('details open without script, empty lists say so, ways back are links', () => {
    expect(textOf(first(renderToString(<Details summary="More">x</Details>), 'summary'))).toBe('More');
    expect(textOf(readHtml(renderToString(<EmptyState title="No documents">Ask.</EmptyState>)))).toBe(
      'No documents Ask.',
    );
    expect(textOf(first(renderToString(<BackLink language="fr" href="/fr" />), 'a'))).toBe('Retour');
    const trail = renderToString(<Breadcrumb language="fr" crumbs={[{ text: 'Accueil', href: '/fr' }]} />);
    expect(first(trail, 'nav').attributes['aria-label']).toBe('Vous êtes ici');
  });
});

it('says all its words in every language', () => {
  expect(checkTexts(texts)).toEqual([]);
});

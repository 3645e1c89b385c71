import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../platform/text/index.ts';
import { all, readHtml, textOf } from '../testing/read-html.ts';
import { DocumentList } from './document-list.tsx';
import { DocumentPages } from './document-pages.tsx';
import { PersonCard } from './person-card.tsx';
import { texts as registrationTexts } from './registration-texts.ts';
import { texts } from './texts.ts';
import { Timeline } from './timeline.tsx';
import { WhyNot } from './why-not.tsx';

describe('the list of documents', () => {
  const page = readHtml(
    renderToString(
      <DocumentList
        language="en"
        documents={[
          { href: '/d/1', kind: 'SUMEHR', date: '2026-03-02', author: 'Dr Invented', source: 'Brusafe' },
          {
            kind: 'Lab result',
            caption: 'Blood, fasting',
            date: '2026-02',
            patientAccess: { state: 'opens-on', date: '2026-04-01' },
            preliminary: true,
          },
          { kind: 'Note', date: '2026', patientAccess: { state: 'closed' } },
        ]}
      />,
    ),
  );

  it('links what can be opened, and names the rest', () => {
    expect(all(page, 'a').map((link) => [link.attributes.href, textOf(link)])).toEqual([['/d/1', 'SUMEHR']]);
    expect(all(page, 'h3').map(textOf)).toEqual(['SUMEHR', 'Blood, fasting', 'Note']);
  });

  it('says author, source, and what the patient may see', () => {
    const words = textOf(page);
    expect(words).toContain('Dr Invented Source: Brusafe');
    expect(words).toContain('Opens to the patient on 1 April 2026 Preliminary');
    expect(words).toContain('Not open to the patient');
  });
});

describe('who looked', () => {
  it('tells who, in what role, when, what and why, and flags emergency and refusal', () => {
    const page = readHtml(
      renderToString(
        <Timeline
          language="fr"
          entries={[
            {
              who: 'Claire Exemple',
              role: 'médecin',
              organisation: 'Hôpital inventé',
              when: '2026-03-02T10:15',
              what: 'A ouvert un SUMEHR',
              why: 'Accident de la route',
              emergency: true,
            },
            { who: 'Jan Proef', role: 'infirmier', when: '2026-03-01T09:00', what: 'Liste demandée', refused: true },
          ]}
        />,
      ),
    );
    const [first, second] = all(page, 'li').map(textOf);
    expect(first).toMatch(/10.15.* Claire Exemple médecin, Hôpital inventé A ouvert un SUMEHR/);
    expect(first).toContain('Pourquoi: Accident de la route Urgence');
    expect(second).toMatch(/Jan Proef infirmier Liste demandée Refusé$/);
    expect(all(page, 'time')[0]?.attributes.datetime).toBe('2026-03-02T10:15');
  });
});

describe('why not', () => {
  it('gives the reason and the next step in sight, the rule folded away', () => {
    const page = readHtml(
      renderToString(
        <WhyNot language="nl" reason="Geen relatie." next="Lees de kaart." clause="access 1.1" code="TL.ACCESS.09" />,
      ),
    );
    expect(all(page, 'h2').map(textOf)).toEqual(['Waarom u dit niet ziet']);
    const rule = textOf(all(page, 'details')[0] ?? page);
    expect(rule).toBe('De regel achter dit antwoord access 1.1 TL.ACCESS.09');
    expect(textOf(page).replace(rule, '')).toBe(
      'Waarom u dit niet ziet Geen relatie. Wat u nu kunt doen Lees de kaart. ',
    );
  });
});

it('a person card has the name as heading and initials only for the eye', () => {
  const page = readHtml(renderToString(<PersonCard name="Élise de la Zenne" facts={['1985']} />));
  expect(textOf(all(page, 'h2')[0] ?? page)).toBe('Élise de la Zenne');
  const mark = all(page, 'span')[0];
  expect([mark && textOf(mark), mark?.attributes['aria-hidden']]).toEqual(['ÉZ', 'true']);
});

it('says all its words in every language', () => {
  expect(checkTexts(texts)).toEqual([]);
  expect(checkTexts(registrationTexts)).toEqual([]);
});

describe('a page of documents', () => {
  const pageOf = (page: number, count: number, total: number) =>
    readHtml(
      renderToString(
        <DocumentPages
          language="en"
          label="Documents"
          entries={Array.from({ length: count }, () => ({ kind: 'Note', date: '2026' }))}
          {...{ page, total }}
          rows={25}
          none={{ title: 'Nothing here', help: 'Come back later' }}
          address={(number) => `/list?page=${number}`}
        />,
      ),
    );
  const hrefs = (page: ReturnType<typeof pageOf>) => all(page, 'a').map(({ attributes }) => attributes.href);

  it.each([
    [1, 25, 60, '60 documents', '1 to 25 of 60', ['/list?page=2']],
    [2, 25, 60, '60 documents', '26 to 50 of 60', ['/list?page=1', '/list?page=3']],
    [3, 10, 60, '60 documents', '51 to 60 of 60', ['/list?page=2']],
    [1, 1, 1, '1 document', '1 to 1 of 1', []],
  ])('page %i with %i of %i', (page, count, total, said, range, links) => {
    const shown = pageOf(page, count, total);
    expect(textOf(shown)).toContain(said);
    expect(textOf(shown)).toContain(range);
    expect(hrefs(shown)).toEqual(links);
  });

  it('says so when there is none', () => {
    expect(textOf(pageOf(1, 0, 0))).toBe('Nothing here Come back later');
  });
});

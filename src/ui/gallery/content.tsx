/** The parts that show something, with invented people. */
import type { VNode } from 'preact';
import { DataTable, DateText, Details, EmptyState, Notice, Pagination, SummaryList, Tag } from '../index.ts';
import type { PartProps } from './mark.ts';

export const Content = ({ language, mark }: PartProps): VNode => (
  <section>
    <h2>Content</h2>
    <Notice language={language} tone="info">
      {mark('Two of three sources answered.')}
    </Notice>
    <Notice language={language} tone="success" title={mark('Link stopped')} />
    <Notice language={language} tone="warning">
      {mark('This link ends in 3 days.')}
    </Notice>
    <Notice language={language} tone="important" title={mark('You are looking in an emergency')}>
      {mark('The patient will see it.')}
    </Notice>
    <SummaryList
      rows={[
        { term: mark('Born'), value: <DateText language={language} date="1985-07" /> },
        {
          term: mark('Address'),
          value: mark('Invented street 1'),
          action: { text: mark('Change'), hidden: mark('address'), href: '#main' },
        },
      ]}
    />
    <DataTable
      caption={mark('Documents by year')}
      columns={[{ text: mark('Year') }, { text: mark('Kind') }, { text: mark('Number'), number: true }]}
      rows={[
        [mark('2025'), mark('SUMEHR'), mark('12')],
        [mark('2026'), mark('Report'), ''],
      ]}
    />
    <Details summary={mark('More')}>{mark('Folded away')}</Details>
    <Pagination
      language={language}
      label={mark('Documents')}
      from={21}
      to={40}
      total={55}
      previousHref="#main"
      nextHref="#main"
    />
    <EmptyState title={mark('No documents yet')}>{mark('They appear here when a caregiver shares one.')}</EmptyState>
    <p>
      <Tag text={mark('New')} /> <Tag text={mark('Open')} tone="success" /> <Tag text={mark('Late')} tone="warning" />{' '}
      <Tag text={mark('Emergency')} tone="important" /> <Tag text={mark('Vault')} tone="iris" />{' '}
      <Tag text={mark('Ended')} tone="calm" />
    </p>
  </section>
);

/** The lists of a record, with invented people. */
import type { VNode } from 'preact';
import {
  DateText,
  DocumentList,
  LetterList,
  LinkButton,
  PersonCard,
  RegistrationDecision,
  Timeline,
  WhyNot,
} from '../index.ts';
import type { PartProps } from './mark.ts';

export const Record = ({ language, mark }: PartProps): VNode => (
  <section>
    <h2>Record</h2>
    <PersonCard
      name={mark('Emma Proefsteen')}
      heading="h3"
      facts={[<DateText key="born" language={language} date="1985-07-30" />, mark('85.07.30-998.33')]}
    />
    <RegistrationDecision
      language={language}
      action="#main"
      csrf={mark('token')}
      lead={mark('They named you')}
      waiting={[
        {
          id: 'r-1',
          name: mark('Noor Voorbeeld'),
          profession: mark('Physician'),
          nihii: mark('1-99997-17-009'),
          guarantor: mark('Claire Exemple'),
          decideBefore: '2026-04-01',
        },
      ]}
      fault="reasonInvalid"
      reason={mark('no')}
    />
    <LetterList
      language={language}
      heading="h3"
      letters={[{ title: mark('Accepted'), text: mark('You can work with the network'), on: '2026-03-02' }]}
    />
    <DocumentList
      language={language}
      documents={[
        {
          href: '#main',
          kind: mark('SUMEHR'),
          date: '2026-03-02',
          author: mark('Claire Exemple'),
          source: mark('Brusafe'),
        },
        {
          kind: mark('Lab result'),
          caption: mark('Blood, fasting'),
          date: '2026-02-11',
          author: mark('Invented hospital'),
          patientAccess: { state: 'opens-on', date: '2026-04-01' },
          preliminary: true,
        },
        {
          href: '#main',
          kind: mark('Report'),
          date: '2025',
          patientAccess: { state: 'closed' },
          tags: [{ text: mark('PDF') }],
        },
      ]}
    />
    <Timeline
      language={language}
      entries={[
        {
          who: mark('Claire Exemple'),
          role: mark('physician'),
          organisation: mark('Invented hospital'),
          when: '2026-03-02T10:15',
          what: mark('Opened a SUMEHR'),
          why: mark('Road accident, patient unconscious'),
          emergency: true,
        },
        {
          who: mark('Jan Proef'),
          role: mark('nurse'),
          when: '2026-03-01T09:00',
          what: mark('Asked for the list'),
          refused: true,
        },
      ]}
    />
    <WhyNot
      language={language}
      reason={mark('No link.')}
      next={mark('Read the card.')}
      clause={mark('access 1.1')}
      code={mark('TL.ACCESS.09')}
    >
      <LinkButton text={mark('Declare a link')} href="#main" />
    </WhyNot>
  </section>
);

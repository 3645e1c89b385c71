/** The parts of forms, with invented people. */
import type { VNode } from 'preact';
import { Button, ErrorSummary, FileField, Form, LinkButton, RadioList, SelectField, TextField } from '../index.ts';
import type { PartProps } from './mark.ts';

export const Forms = ({ language, mark }: PartProps): VNode => (
  <section>
    <h2>Forms</h2>
    <ErrorSummary
      language={language}
      errors={[{ text: mark('Write a reason'), field: 'reason' }, { text: mark('Too late') }]}
    />
    <Form action="/sandbox" csrf={mark('token')} hidden={{ link: mark('7') }}>
      <TextField
        language={language}
        name="name"
        label={mark('Name')}
        value={mark('Emma')}
        hint={mark('As on the card')}
      />
      <TextField
        language={language}
        name="reason"
        label={mark('Reason')}
        lines={3}
        value={mark('typed')}
        error={mark('Write a reason')}
      />
      <SelectField
        language={language}
        name="kind"
        label={mark('Kind')}
        options={[{ value: mark('a'), text: mark('SUMEHR') }]}
        optional
      />
      <FileField language={language} name="file" label={mark('File')} hint={mark('Or drop it here')} accept=".xml" />
      <RadioList
        language={language}
        name="how"
        label={mark('How?')}
        value="card"
        options={[
          { value: 'card', text: mark('With the card'), hint: mark('The patient is here') },
          { value: mark('other'), text: mark('Otherwise') },
        ]}
      />
      <div class="z-actions">
        <Button text={mark('Send')} />
        <Button text={mark('Stop this link')} tone="warning" name="act" value={mark('stop')} />
        <LinkButton text={mark('Cancel')} href="#main" tone="secondary" />
      </div>
    </Form>
  </section>
);

import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../platform/text/index.ts';
import { all, byId, descriptionOf, labelOfField, readHtml, textOf } from '../testing/read-html.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import { RadioList } from './radio-list.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { texts } from './texts.ts';

describe('a form', () => {
  it('posts, carries the token, and its button says what it does', () => {
    const page = readHtml(
      renderToString(
        <Form action="/fr/my/links" csrf="t0ken" hidden={{ link: '7' }}>
          <Button text="Stop this link" tone="warning" />
        </Form>,
      ),
    );
    expect(all(page, 'form')[0]?.attributes).toMatchObject({ method: 'post', action: '/fr/my/links' });
    expect(all(page, 'input').map(({ attributes }) => [attributes.name, attributes.value])).toEqual([
      ['csrf', 't0ken'],
      ['link', '7'],
    ]);
    expect(textOf(all(page, 'button')[0] ?? page)).toBe('Stop this link');
  });
});

describe('a text field', () => {
  const field = (
    <TextField language="nl" name="reason" label="Reden" hint="Eén zin" error="Schrijf een reden" optional />
  );

  it('is named by its label and described by hint and error', () => {
    const page = readHtml(renderToString(field));
    const input = byId(page, 'reason');
    expect(labelOfField(page, 'reason')).toBe('Reden (niet verplicht)');
    expect(descriptionOf(page, input ?? page)).toBe('Eén zin Fout: Schrijf een reden');
    expect(input?.attributes['aria-invalid']).toBe('true');
  });

  it('keeps what was typed, also over several lines', () => {
    const page = readHtml(
      renderToString(<TextField language="en" name="why" label="Why" lines={3} value={'one\ntwo'} />),
    );
    expect(textOf(all(page, 'textarea')[0] ?? page)).toBe('one two');
  });

  it('claims no description when there is none', () => {
    const page = readHtml(renderToString(<TextField language="en" name="why" label="Why" />));
    expect(byId(page, 'why')?.attributes).not.toHaveProperty('aria-describedby');
  });
});

describe('choices', () => {
  const options = [
    { value: 'a', text: 'Adult', hint: '18 and older' },
    { value: 'c', text: 'Child' },
  ];

  it('a radio list is a named group with one choice made', () => {
    const page = readHtml(
      renderToString(
        <RadioList language="en" name="age" label="How old?" options={options} value="c" error="Choose" />,
      ),
    );
    expect(textOf(all(page, 'legend')[0] ?? page)).toBe('How old?');
    expect(all(page, 'label').map(textOf)).toEqual(['Adult', 'Child']);
    const chosen = all(page, 'input').filter(({ attributes }) => 'checked' in attributes);
    expect(chosen.map(({ attributes }) => attributes.value)).toEqual(['c']);
    expect(descriptionOf(page, all(page, 'fieldset')[0] ?? page)).toBe('Error: Choose');
  });

  it('a select shows the chosen option', () => {
    const page = readHtml(
      renderToString(<SelectField language="en" name="age" label="Age" options={options} value="c" />),
    );
    const chosen = all(page, 'option').filter(({ attributes }) => 'selected' in attributes);
    expect(chosen.map(textOf)).toEqual(['Child']);
    expect(labelOfField(page, 'age')).toBe('Age');
  });
});

describe('the error summary', () => {
  it('links every error to its field, radios included', () => {
    const page = readHtml(
      renderToString(
        <>
          <ErrorSummary language="fr" errors={[{ text: 'Choisissez', field: 'age' }, { text: 'Trop tard' }]} />
          <RadioList language="fr" name="age" label="Âge" options={[{ value: 'a', text: 'Adulte' }]} />
        </>,
      ),
    );
    expect(textOf(all(page, 'h2')[0] ?? page)).toBe('Il y a un problème');
    expect(all(page, 'li').map(textOf)).toEqual(['Choisissez', 'Trop tard']);
    const target = all(page, 'a')[0]?.attributes.href?.slice(1) ?? '';
    expect(byId(page, target)?.tag).toBe('input');
  });

  it('is absent when nothing is wrong', () => {
    expect(renderToString(<ErrorSummary language="fr" errors={[]} />)).toBe('');
  });
});

it('says all its words in every language', () => {
  expect(checkTexts(texts)).toEqual([]);
});

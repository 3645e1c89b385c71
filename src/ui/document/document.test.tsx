import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../platform/text/index.ts';
import { gallerySample } from '../gallery/sample.ts';
import { all, byId, readHtml, textOf } from '../testing/read-html.ts';
import { ReadableDocument } from './document-view.tsx';
import { sizeText } from './size-text.ts';
import { texts } from './texts.ts';

const same = (text: string) => text;
const render = (href?: (number: number) => string) =>
  readHtml(
    renderToString(
      <ReadableDocument language="en" document={gallerySample(same)} {...(href && { attachmentHref: href })} />,
    ),
  );

describe('a readable document', () => {
  it('has its title as h1, sections as h2, entries below them', () => {
    const page = render();
    expect(all(page, 'h1').map(textOf)).toEqual(['SUMEHR CD-TRANSACTION sumehr']);
    expect(all(page, 'h2').map(textOf)).toEqual(['Active problems CD-HEADING assessment', 'Results']);
    expect(all(page, 'h3').map(textOf)).toEqual(['Diabète inventé ICPC T90']);
  });

  it('shows facts as label and value, codes apart as code, foreign words with their language', () => {
    const page = render();
    expect(all(page, 'dl').map(textOf)[1]).toBe('Since May 2014 Severity Normal CD-SEVERITY normal');
    expect(all(page, 'code').map(textOf)).toContain('CD-LAB 2951-2');
    expect(all(page, 'span').find(({ attributes }) => attributes.lang === 'fr')?.children).toEqual(['Diabète inventé']);
  });

  it('shows or hides codes with one labelled box', () => {
    const label = all(render(), 'label')[0];
    expect(label && textOf(label)).toBe('Show medical codes');
    expect(byId(render(), label?.attributes.for ?? '')?.attributes.type).toBe('checkbox');
  });

  it('names files with type and size, links those it may, follows no address it was sent', () => {
    const page = render((number) => `/file/${number}`);
    expect(all(page, 'a').map((link) => [link.attributes.href, textOf(link)])).toEqual([['/file/0', 'Document']]);
    expect(textOf(page)).toContain('Document application/pdf, 34 kB');
    expect(textOf(page)).toContain('Address: https://images.example/1');
    expect(all(render(), 'a')).toEqual([]);
  });

  it('keeps the technical part folded away', () => {
    expect(textOf(all(render(), 'details')[0] ?? render())).toBe('Technical data of the message Message 71099911.1');
  });

  it('says so when there is nothing to read', () => {
    const empty = { ...gallerySample(same), blocks: [] };
    const page = readHtml(renderToString(<ReadableDocument language="de" document={empty} />));
    expect(textOf(page)).toContain('Dieses Dokument enthält nichts zu lesen.');
  });
});

it('writes sizes as people read them', () => {
  expect([0, 999, 34_499, 1_250_000].map((size) => sizeText(size, 'en'))).toEqual([
    '0 byte',
    '999 byte',
    '34 kB',
    '1.3 MB',
  ]);
});

it('says all its words in every language', () => {
  expect(checkTexts(texts)).toEqual([]);
});

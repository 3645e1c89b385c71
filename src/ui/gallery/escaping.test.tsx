import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allWhere, readHtml, textOf } from '../testing/read-html.ts';
import { galleryDocumentPage, galleryPage } from './gallery.tsx';

const pages = [galleryPage, galleryDocumentPage] as const;

/** The bones of a page: its tags and attribute names in order, without any text or value. */
const bones = (html: string): string[] =>
  allWhere(readHtml(html), () => true).map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).join(' ')}`);

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</title></textarea></style><h1>x',
  '<!-- --> &lt; &amp;',
  ']]><svg/onload=alert(1)>',
];

describe('hostile strings', () => {
  for (const page of pages) {
    it.each(hostile)(`${page.name} shows %s as text: no tag or attribute more than for plain text`, (attack) => {
      const attacked = page('en', (text) => text + attack);
      expect(bones(attacked)).toEqual(bones(page('en')));
      expect(textOf(readHtml(attacked))).toContain(attack);
    });
  }

  it('holds for any string', () => {
    const piece = fc.oneof(fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', 'a', '!--', '\u0000'), fc.string());
    const attack = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(attack, fc.constantFrom(...pages), (text, page) => {
        expect(bones(page('nl', (plain) => plain + text))).toEqual(bones(page('nl')));
      }),
      { numRuns: 60 },
    );
  });
});

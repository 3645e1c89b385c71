import { describe, expect, it } from 'vitest';
import { checkTexts, languages } from '../../platform/text/index.ts';
import { assetFiles } from '../assets/asset-files.ts';
import { all, allWhere, byId, readHtml, textOf } from '../testing/read-html.ts';
import { renderPage } from './page.tsx';
import type { PageProps } from './props.ts';
import { texts } from './texts.ts';

const props: PageProps = {
  language: 'nl',
  path: '/my/documents?page=2',
  title: 'Mijn documenten',
  person: { name: 'Emma Proefsteen', role: 'patiënt', signOutAction: '/nl/sign-out', csrf: 't0ken' },
  navigation: [
    { text: 'Documenten', href: '/nl/my/documents', current: true },
    { text: 'Wie keek', href: '/nl/my/looked' },
  ],
  sandbox: true,
  children: <p>Inhoud</p>,
};
const html = renderPage(props);
const page = readHtml(html);

describe('every page', () => {
  it('is HTML in its language with one h1 inside main', () => {
    expect(html.startsWith('<!doctype html><html lang="nl">')).toBe(true);
    expect(all(page, 'h1').map(textOf)).toEqual(['Mijn documenten']);
    expect(textOf(all(page, 'main')[0] ?? page)).toBe('Mijn documenten Inhoud');
    expect(textOf(all(page, 'title')[0] ?? page)).toBe('Mijn documenten - Zenne');
  });

  it('begins with a link over the header to the content', () => {
    const skip = all(page, 'a')[0];
    expect([skip && textOf(skip), byId(page, skip?.attributes.href?.slice(1) ?? '')?.tag]).toEqual([
      'Naar de inhoud',
      'main',
    ]);
  });

  it('offers itself in the other languages, in the head and to the eye', () => {
    const wanted = languages.map((one) => `/${one}/my/documents?page=2`);
    const alternates = all(page, 'link').filter(({ attributes }) => attributes.rel === 'alternate');
    expect(alternates.map(({ attributes }) => attributes.href)).toEqual(wanted);
    const shown = all(page, 'a').filter(({ attributes }) => attributes.hreflang);
    expect(shown.map(({ attributes }) => attributes.href)).toEqual(wanted);
    expect(shown.filter(({ attributes }) => attributes['aria-current']).map(textOf)).toEqual(['Nederlands']);
  });

  it('names who is signed in, with a form to sign out that carries the token', () => {
    const form = all(page, 'form')[0] ?? page;
    expect(textOf(page)).toContain('Aangemeld: Emma Proefsteen , patiënt');
    expect([form.attributes.action, form.attributes.method, textOf(form)]).toEqual([
      '/nl/sign-out',
      'post',
      'Afmelden',
    ]);
    expect(all(form, 'input')[0]?.attributes).toMatchObject({ name: 'csrf', value: 't0ken' });
  });

  it('marks the current place in the navigation', () => {
    const current = allWhere(page, ({ attributes }) => attributes['aria-current'] === 'page');
    expect(current.map(textOf)).toEqual(['Documenten']);
  });

  it('has no script, no inline style, and asks only for files in the table of assets', () => {
    expect(all(page, 'script')).toEqual([]);
    expect(
      allWhere(
        page,
        ({ attributes }) => 'style' in attributes || Object.keys(attributes).some((a) => a.startsWith('on')),
      ),
    ).toEqual([]);
    const asked = allWhere(page, ({ tag }) => tag === 'link' || tag === 'img')
      .map(({ attributes }) => attributes.href ?? attributes.src ?? '')
      .filter((address) => address.startsWith('/assets/'));
    const known = assetFiles.map(({ name }) => `/assets/${name}`);
    expect(asked.filter((address) => !known.includes(address))).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  });

  it('says in the title of the window that something is wrong', () => {
    expect(textOf(all(readHtml(renderPage({ ...props, hasErrors: true })), 'title')[0] ?? page)).toBe(
      'Fout: Mijn documenten - Zenne',
    );
  });
});

it('says all its words in every language', () => {
  expect(checkTexts(texts)).toEqual([]);
});

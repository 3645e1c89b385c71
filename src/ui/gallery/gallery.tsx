/** Every component once, with invented people: for the eye, for axe and for the escaping test. */
import type { Language } from '../../platform/text/index.ts';
import { BackLink, Breadcrumb, ReadableDocument, renderPage } from '../index.ts';
import { Content } from './content.tsx';
import { Forms } from './forms.tsx';
import type { Mark } from './mark.ts';
import { Record } from './record.tsx';
import { gallerySample } from './sample.ts';

/** The gallery as a full page. `mark` is put over every string; the document starts its own headings below. */
export const galleryPage = (language: Language, mark: Mark = (text) => text): string =>
  renderPage({
    language,
    path: mark('/gallery'),
    title: mark('Gallery'),
    person: { name: mark('Emma Proefsteen'), role: mark('patient'), signOutAction: '/sign-out', csrf: mark('token') },
    navigation: [
      { text: mark('Documents'), href: '#main', current: true },
      { text: mark('Who looked'), href: '#looked' },
    ],
    sandbox: true,
    before: (
      <>
        <BackLink language={language} href="#main" />
        <Breadcrumb language={language} crumbs={[{ text: mark('Home'), href: '/' }]} />
      </>
    ),
    children: (
      <>
        <Forms language={language} mark={mark} />
        <Content language={language} mark={mark} />
        <Record language={language} mark={mark} />
      </>
    ),
  });

/** A readable document on its own page. */
export const galleryDocumentPage = (language: Language, mark: Mark = (text) => text): string =>
  renderPage({
    language,
    path: '/gallery/document',
    title: mark('SUMEHR'),
    titleInside: true,
    children: (
      <ReadableDocument
        language={language}
        document={gallerySample(mark)}
        attachmentHref={(number) => (number === 0 ? '#main' : undefined)}
        showCodes
      />
    ),
  });

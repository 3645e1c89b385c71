/** The banner: logo home, person with sign-out, languages, navigation. */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { addressIn, defaultAssets, languageLinks } from './addresses.ts';
import type { ActingStrip, NavigationLink, PageProps, SignedInPerson } from './props.ts';
import { languageNames, words } from './texts.ts';

const Person = ({ language, person }: { readonly language: Language; readonly person: SignedInPerson }): VNode => (
  <div class="z-person">
    <span>
      <span class="z-hidden">{words(language)('signedIn')} </span>
      <strong>{person.name}</strong>
      {person.role ? <span class="z-person-role">{`, ${person.role}`}</span> : null}
    </span>
    {person.sessionsHref ? <a href={person.sessionsHref}>{words(language)('sessions')}</a> : null}
    <Form action={person.signOutAction} csrf={person.csrf}>
      <Button tone="plain" text={words(language)('signOut')} />
    </Form>
  </div>
);

/** Each language names itself, in itself, so that one who reads only that one finds it. */
const Languages = ({ language, path }: Pick<PageProps, 'language' | 'path'>): VNode => (
  <nav class="z-langs" aria-label={words(language)('languages')}>
    <ul>
      {languageLinks(path).map(({ language: other, href }) => (
        <li key={other}>
          <a href={href} lang={other} hreflang={other} aria-current={other === language ? 'true' : undefined}>
            {languageNames[other]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

interface NavigationProps {
  readonly language: Language;
  readonly links: readonly NavigationLink[];
}

const Navigation = ({ language, links }: NavigationProps): VNode => (
  <nav class="z-nav z-wrap" aria-label={words(language)('navigation')}>
    <ul>
      {links.map(({ text, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Acting = ({ text, back, backAction, csrf }: ActingStrip): VNode => (
  <div class="z-acting">
    <div class="z-wrap z-acting-bar">
      <strong>{text}</strong>
      <Form action={backAction} csrf={csrf}>
        <Button tone="plain" text={back} />
      </Form>
    </div>
  </div>
);

export const Header = ({
  language,
  path,
  person,
  acting,
  navigation = [],
  assets = defaultAssets,
}: PageProps): VNode => (
  <header class="z-head">
    <div class="z-wrap z-head-bar">
      <a class="z-logo" href={addressIn(language, '/')}>
        <img src={`${assets}/logo.svg`} alt="" width="40" height="40" />
        Zenne
      </a>
      {person ? <Person language={language} person={person} /> : null}
      <Languages language={language} path={path} />
    </div>
    {acting ? <Acting {...acting} /> : null}
    {navigation.length > 0 ? <Navigation language={language} links={navigation} /> : null}
  </header>
);

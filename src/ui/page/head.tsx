/** The head of a page: title, icon, style sheets, the same page in the other languages. */
import type { VNode } from 'preact';
import { stylesheets } from '../assets/asset-files.ts';
import { defaultAssets, languageLinks } from './addresses.ts';
import type { PageProps } from './props.ts';
import { words } from './texts.ts';

const windowTitle = ({ language, title, hasErrors }: PageProps): string =>
  hasErrors ? `${words(language)('errorTitle', { title })} - Zenne` : `${title} - Zenne`;

export const Head = (props: PageProps): VNode => {
  const assets = props.assets ?? defaultAssets;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{windowTitle(props)}</title>
      <link rel="icon" type="image/svg+xml" href={`${assets}/favicon.svg`} />
      {stylesheets.map((name) => (
        <link key={name} rel="stylesheet" href={`${assets}/${name}`} />
      ))}
      {props.scripts?.map((name) => (
        <script key={name} type="module" src={`${assets}/${name}`} />
      ))}
      {languageLinks(props.path).map(({ language, href }) => (
        <link key={language} rel="alternate" hreflang={language} href={href} />
      ))}
    </head>
  );
};

/** The frame of every page: skip link, header, navigation, languages, person, main, footer; a full HTML text. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Footer } from './footer.tsx';
import { Head } from './head.tsx';
import { Header } from './header.tsx';
import type { PageProps } from './props.ts';
import { words } from './texts.ts';

const Page = (props: PageProps): VNode => (
  <html lang={props.language}>
    <Head {...props} />
    <body>
      <a class="z-skip" href="#main">
        {words(props.language)('skip')}
      </a>
      <Header {...props} />
      <div class="z-wrap z-main">
        {props.before}
        <main id="main" tabIndex={-1}>
          {props.titleInside ? null : <h1>{props.title}</h1>}
          {props.children}
        </main>
      </div>
      <Footer language={props.language} sandbox={props.sandbox ?? false} />
    </body>
  </html>
);

/** The whole page as HTML, doctype included; every string in props is escaped by preact. */
export const renderPage = (props: PageProps): string => `<!doctype html>${renderToString(<Page {...props} />)}`;

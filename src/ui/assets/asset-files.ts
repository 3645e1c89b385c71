/** Every file a page asks for, by the name it is served under; the door that serves them reads this table. */

export interface AssetFile {
  readonly name: string;
  /** Path from the root of the repository. */
  readonly source: string;
  readonly type: string;
}

const css = 'text/css; charset=utf-8';
const svg = 'image/svg+xml';
const inter = 'node_modules/@fontsource-variable/inter/files';

/** In the order of the layers; tokens.css declares that order for all. */
export const stylesheets: readonly string[] = [
  'tokens.css',
  'base.css',
  'layout.css',
  'forms.css',
  'components.css',
  'tables.css',
  'ways.css',
  'lists.css',
  'document.css',
  'print.css',
];

const own = (name: string, type: string): AssetFile => ({ name, source: `src/ui/assets/${name}`, type });
const font = (name: string): AssetFile => ({ name, source: `${inter}/${name}`, type: 'font/woff2' });

export const assetFiles: readonly AssetFile[] = [
  ...stylesheets.map((name) => own(name, css)),
  own('passkey.js', 'text/javascript; charset=utf-8'),
  own('logo.svg', svg),
  own('favicon.svg', svg),
  own('river.svg', svg),
  font('inter-latin-wght-normal.woff2'),
  font('inter-latin-ext-wght-normal.woff2'),
];

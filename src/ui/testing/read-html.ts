/** Reads rendered HTML as a person would, for tests: elements by tag, their text, what names a field. */

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

const token = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>|<![^>]*>|([^<]+)/gi;
const attribute = /([a-z:-]+)(?:="([^"]*)")?/gi;
const voids = new Set(['meta', 'link', 'input', 'img', 'br', 'hr']);
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

const decode = (text: string): string => text.replace(/&(lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name.toLowerCase(), decode(value)]),
  );

/** The tree of what renderToString printed; throws when a tag is closed that was not open. */
export const readHtml = (html: string): HtmlElement => {
  const root: HtmlElement = { tag: '#root', attributes: {}, children: [] };
  const open = [root];
  for (const [, close, tag, attributes = '', text] of html.matchAll(token)) {
    const here = open.at(-1) ?? root;
    if (text !== undefined) here.children.push(decode(text));
    else if (tag && close) {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes nothing`);
    } else if (tag) {
      const element: HtmlElement = { tag, attributes: attributesOf(attributes), children: [] };
      here.children.push(element);
      if (!voids.has(tag)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> stays open`);
  return root;
};

/** Every element below, in order, that passes. */
export const allWhere = (from: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement[] =>
  from.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(test(child) ? [child] : []), ...allWhere(child, test)],
  );

export const all = (from: HtmlElement, tag: string): HtmlElement[] => allWhere(from, (element) => element.tag === tag);

/** All text in it, spaces folded. */
export const textOf = (from: HtmlElement): string => {
  const raw = (element: HtmlElement): string =>
    element.children.map((child) => (typeof child === 'string' ? child : ` ${raw(child)} `)).join('');
  return raw(from).replace(/\s+/g, ' ').trim();
};

export const byId = (from: HtmlElement, id: string): HtmlElement | undefined =>
  allWhere(from, (element) => element.attributes.id === id)[0];

/** The text of the label that is tied to the field of this name. */
export const labelOfField = (from: HtmlElement, name: string): string | undefined => {
  const field = allWhere(from, (element) => element.attributes.name === name)[0];
  const label = all(from, 'label').find((one) => one.attributes.for === field?.attributes.id);
  return label && textOf(label);
};

/** Texts that describe the field: hint and error. */
export const descriptionOf = (from: HtmlElement, field: HtmlElement): string =>
  (field.attributes['aria-describedby'] ?? '')
    .split(' ')
    .flatMap((id) => byId(from, id) ?? [])
    .map(textOf)
    .join(' ');

/** The XHTML of a narrative: one well-formed `div` of harmless elements with something in it. Source: FHIR R4, 2.4.0.1. */

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'p br div h1 h2 h3 h4 h5 h6 a span b em i strong small big tt dfn code samp kbd var abbr acronym cite blockquote ' +
    'q sub sup address hr ul ol li dl dt dd pre table caption colgroup col thead tr tfoot tbody th td img ins del bdo map area'
  ).split(' '),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'title style class id lang xml:lang dir accesskey tabindex span width align valign char charoff abbr axis headers ' +
    'scope rowspan colspan href hreflang rel rev name charset type coords shape src alt height longdesc usemap ismap ' +
    'border cellspacing cellpadding frame rules summary start value compact bgcolor nowrap cite datetime xmlns'
  ).split(' '),
);
const XHTML = 'http://www.w3.org/1999/xhtml';
const MOST_CHARACTERS = 1_048_576;
const MOST_DEPTH = 100;

const TAG =
  /<(?:!--[^-]*(?:-[^-]+)*-->|(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;
const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)/;
/** Addresses that run or fetch something. */
const HARMFUL_ADDRESS = /^\s*(?:javascript|vbscript|file)\s*:/i;
const HARMFUL_STYLE = /expression\s*\(|url\s*\(|@import|javascript:/i;

function isHarmless(attributes: string): boolean {
  for (const [, name = '', one, other] of attributes.matchAll(ATTRIBUTE)) {
    const value = one ?? other ?? '';
    if (!ATTRIBUTES.has(name)) return false;
    if ((name === 'href' || name === 'src') && HARMFUL_ADDRESS.test(value)) return false;
    if (name === 'style' && HARMFUL_STYLE.test(value)) return false;
    if (ENTITY.test(value)) return false;
  }
  return true;
}

const isRoot = (name: string, attributes: string): boolean =>
  name === 'div' && [...attributes.matchAll(ATTRIBUTE)].some(([, key, a, b]) => key === 'xmlns' && (a ?? b) === XHTML);

/** One tag: opens, closes or stands alone. Nothing when it may not be there. */
function takeTag(found: RegExpExecArray, open: string[]): boolean {
  const [, closes, name, attributes = '', alone] = found;
  if (name === undefined) return true;
  if (!ELEMENTS.has(name)) return false;
  if (closes) return attributes === '' && !alone && open.pop() === name;
  if (!isHarmless(attributes)) return false;
  if (!alone) open.push(name);
  return open.length <= MOST_DEPTH;
}

export function isClean(text: string): boolean {
  const div = text.trim();
  if (div.length > MOST_CHARACTERS) return false;
  const open: string[] = [];
  let at = 0;
  while (at < div.length) {
    TAG.lastIndex = at;
    const found = TAG.exec(div);
    if (!found || (at === 0 && !isRoot(found[2] ?? '', found[3] ?? '')) || !takeTag(found, open)) return false;
    at = TAG.lastIndex;
    if (open.length === 0) return at === div.length;
    const next = div.indexOf('<', at);
    const words = div.slice(at, next < 0 ? div.length : next);
    if (ENTITY.test(words)) return false;
    at += words.length;
  }
  return false;
}

/** Words or an image. */
export const isFilled = (text: string): boolean => /<img\s/.test(text) || /\S/.test(text.replace(/<[^>]*>/g, ''));

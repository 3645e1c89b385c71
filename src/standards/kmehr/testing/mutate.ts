/** One fault in a message: for asking whether we and another judge see it alike. */

interface Piece {
  readonly name: string;
  /** Offsets: of the start tag, its end, the end tag, and after the element. */
  readonly start: number;
  readonly inside: number;
  readonly insideEnd: number;
  readonly end: number;
}

const TAG = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;

/** The elements of a document that has no comment, CDATA section or instruction after its declaration. */
function piecesOf(document: string): Piece[] {
  const pieces: Piece[] = [];
  const open: { name: string; start: number; inside: number }[] = [];
  for (const match of document.matchAll(TAG)) {
    const { index: start } = match;
    const end = start + match[0].length;
    const name = match[2] ?? '';
    if (match[4] === '/') pieces.push({ name, start, inside: end, insideEnd: end, end });
    else if (match[1] === '') open.push({ name, start, inside: end });
    else {
      const last = open.pop();
      if (last) pieces.push({ ...last, insideEnd: start, end });
    }
  }
  return pieces;
}

const splice = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);
const startTag = (document: string, { start, inside }: Piece): string => document.slice(start, inside);

type Mutation = (document: string, piece: Piece, other: Piece, pick: (most: number) => number) => string;

const attributesOf = (tag: string): RegExpMatchArray[] =>
  [...tag.matchAll(/\s([\w:]+)="([^"]*)"/g)].filter((match) => !match[1]?.startsWith('xmlns'));

/** A change of one attribute of an element; none when it has none. */
const changeAttribute =
  (change: (attribute: RegExpMatchArray) => string): Mutation =>
  (document, piece, _, pick) => {
    const tag = startTag(document, piece);
    const found = attributesOf(tag);
    const attribute = found[pick(found.length)];
    if (!attribute) return document;
    const from = piece.start + (attribute.index ?? 0);
    return splice(document, from, from + attribute[0].length, change(attribute));
  };

const mutations: Readonly<Record<string, Mutation>> = {
  remove: (document, { start, end }) => splice(document, start, end, ''),
  repeat: (document, { start, end }) => splice(document, end, end, document.slice(start, end)),
  empty: (document, { inside, insideEnd }) => splice(document, inside, insideEnd, ''),
  words: (document, { inside }) => splice(document, inside, inside, 'words'),
  unknown: (document, { inside }) => splice(document, inside, inside, '<unheardof/>'),
  elsewhere: (document, { inside }) => splice(document, inside, inside, '<id xmlns="urn:elsewhere"/>'),
  swap: (document, one, other) => {
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    if (first.end > second.start) return document;
    const moved = splice(document, second.start, second.end, document.slice(first.start, first.end));
    return splice(moved, first.start, first.end, document.slice(second.start, second.end));
  },
  copy: (document, one, { start, end }) => splice(document, one.inside, one.inside, document.slice(start, end)),
  rename: (document, piece) => {
    const { name, start, inside, insideEnd, end } = piece;
    if (inside === end) return document;
    const closed = splice(document, insideEnd, end, `</${name}x>`);
    return splice(closed, start, start + 1 + name.length, `<${name}x`);
  },
  addAttribute: (document, { name, start }) =>
    splice(document, start + 1 + name.length, start + 1 + name.length, ' tone="blue"'),
  dropAttribute: changeAttribute(() => ''),
  spoilAttribute: changeAttribute(([, name]) => ` ${name}="not so"`),
  emptyAttribute: changeAttribute(([, name]) => ` ${name}=""`),
};

/** A document with one fault; what was done to it. `pick` gives a number below its argument. */
export function mutate(
  document: string,
  pick: (most: number) => number,
): { readonly text: string; readonly what: string } {
  const pieces = piecesOf(document);
  const names = Object.keys(mutations);
  for (;;) {
    const name = names[pick(names.length)] ?? '';
    const piece = pieces[pick(pieces.length)];
    const other = pieces[pick(pieces.length)];
    if (!piece || !other) throw new Error('a document without elements');
    const text = mutations[name]?.(document, piece, other, pick) ?? document;
    if (text !== document) return { text, what: `${name} ${piece.name}` };
  }
}

/** Numbers below a bound, the same each time from one seed. Source: the generator of Park and Miller. */
export function pseudoRandom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

/**
 * Reading XML as a run of events, within limits, without DTD, without recursion, and without copying long texts.
 * Why not a library: docs/decisions/0008. Source: W3C XML 1.0 (fifth edition), Namespaces in XML 1.0.
 */
import type { XmlEvents } from './events.ts';
import { afterSpace, LETTERS, lineEnds, nameAt, nextOf } from './letters.ts';
import { Namespaces } from './namespaces.ts';
import { notXml, tooMuch, type XmlLimits, XmlStop } from './problem.ts';
import { refuseForbidden, resolveReferences } from './references.ts';
import { readStartTag } from './tag.ts';

/** Tells `events` all of the document. Throws XmlStop where it is not well-formed or passes a limit. */
export function scan(source: string, limits: XmlLimits, events: XmlEvents): void {
  new Scan(source, limits, events).run();
}

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

class Scan {
  readonly source: string;
  readonly limits: XmlLimits;
  readonly events: XmlEvents;
  readonly namespaces = new Namespaces();
  /** Qualified names of the open elements. */
  readonly open: string[] = [];
  elements = 0;

  constructor(source: string, limits: XmlLimits, events: XmlEvents) {
    this.source = source;
    this.limits = limits;
    this.events = events;
  }

  run(): void {
    let at = this.prolog();
    while (at < this.source.length) {
      const next = this.source.indexOf('<', at);
      const end = next < 0 ? this.source.length : next;
      if (end > at) this.text(at, end);
      if (next < 0) break;
      at = this.markup(next);
    }
    if (this.elements === 0) throw notXml(0, 'no element');
    if (this.open.length > 0) throw notXml(this.source.length, 'an element is not closed');
  }

  /** Past the XML declaration, which stands at the very start or nowhere. */
  prolog(): number {
    if (!/^<\?xml[ \t\r\n]/.test(this.source)) return 0;
    const declaration = DECLARATION.exec(this.source);
    if (!declaration) throw notXml(0, 'a wrong XML declaration');
    return declaration[0].length;
  }

  text(from: number, to: number): void {
    const raw = this.source.slice(from, to);
    if (raw.includes(']]>')) throw notXml(from, ']]> in a text');
    const text = resolveReferences(lineEnds(raw), from);
    if (this.open.length > 0) this.events.text(text);
    else if (/[^ \t\r\n]/.test(raw)) throw notXml(from, 'text outside the root');
  }

  /** What starts at a `<`; the offset after it. */
  markup(at: number): number {
    switch (this.source.charCodeAt(at + 1)) {
      case LETTERS.slash:
        return this.closeTag(at);
      case LETTERS.bang:
        return this.special(at);
      case LETTERS.question:
        return this.instruction(at);
      default:
        return this.openTag(at);
    }
  }

  openTag(at: number): number {
    if (this.open.length === 0 && this.elements > 0) throw notXml(at, 'a second root');
    const { name, attributes, isEmpty, end } = readStartTag(this.source, at, this.limits);
    this.count(at);
    const resolved = this.namespaces.enter(attributes, at);
    const { local, namespace } = this.namespaces.nameOf(name, at);
    this.events.open(local, namespace, resolved, at);
    if (isEmpty) this.leave();
    else this.open.push(name);
    return end;
  }

  count(at: number): void {
    this.elements += 1;
    const { elements, depth } = this.limits;
    if (this.elements > elements) throw tooMuch('too-many-elements', at, elements);
    if (this.open.length >= depth) throw tooMuch('too-deep', at, depth);
  }

  closeTag(at: number): number {
    const name = this.open.pop();
    if (name === undefined || !this.source.startsWith(name, at + 2)) throw notXml(at, 'an end tag that closes nothing');
    const end = afterSpace(this.source, at + 2 + name.length);
    if (this.source.charCodeAt(end) !== LETTERS.greater) throw notXml(at, 'an end tag that closes nothing');
    this.leave();
    return end + 1;
  }

  leave(): void {
    this.namespaces.leave();
    this.events.close();
  }

  special(at: number): number {
    if (this.source.startsWith('<!--', at)) {
      const end = nextOf(this.source, '--', at + 4, at);
      if (this.source.charCodeAt(end + 2) !== LETTERS.greater) throw notXml(at, '-- in a comment');
      refuseForbidden(this.source.slice(at, end), at);
      return end + 3;
    }
    if (this.source.startsWith('<![CDATA[', at) && this.open.length > 0) {
      const end = nextOf(this.source, ']]>', at + 9, at);
      const text = lineEnds(this.source.slice(at + 9, end));
      refuseForbidden(text, at);
      this.events.text(text);
      return end + 3;
    }
    if (this.source.startsWith('<!DOCTYPE', at)) throw new XmlStop('dtd', at, 'a document type is not allowed');
    throw notXml(at, 'unknown markup');
  }

  instruction(at: number): number {
    const name = nameAt(this.source, at + 2);
    const end = nextOf(this.source, '?>', at + 2, at);
    const after = at + 2 + name.length;
    if (/^xml$/i.test(name) || name.includes(':') || (after !== end && afterSpace(this.source, after) === after)) {
      throw notXml(at, 'a wrong processing instruction');
    }
    refuseForbidden(this.source.slice(at, end), at);
    return end + 2;
  }
}

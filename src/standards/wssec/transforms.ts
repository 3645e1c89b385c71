/** The transforms that are taken: exclusive canonicalisation, and by place the enveloped signature or the token behind a reference. XPath, XSLT and all else are refused. */
import type { XmlElement } from 'libxml2-wasm';
import { elementsOf } from '../xml/index.ts';
import { refuse } from './fault.ts';
import { DS, ENVELOPED, EXCLUSIVE, STR_TRANSFORM, WSSE } from './names.ts';
import { attributeOf, isNamed, onlyChild } from './strict.ts';

export interface Canonicalisation {
  readonly kind: 'plain' | 'enveloped' | 'token';
  readonly prefixes: readonly string[];
}

const MOST_PREFIXES = 30;
const PREFIX = /^(?:#default|[A-Za-z_][\w.-]{0,100})$/;
const MOST_TRANSFORMS = 2;

/** The prefixes of an element that names exclusive canonicalisation. */
export function prefixesOf(method: XmlElement): string[] {
  if (attributeOf(method, 'Algorithm') !== EXCLUSIVE) return refuse('algorithm');
  const [list, more] = elementsOf(method);
  if (!list) return [];
  if (more || !isNamed(list, EXCLUSIVE, 'InclusiveNamespaces')) return refuse('transform');
  const prefixes = (attributeOf(list, 'PrefixList') ?? '').split(/\s+/).filter(Boolean);
  if (prefixes.length > MOST_PREFIXES || !prefixes.every((prefix) => PREFIX.test(prefix))) return refuse('transform');
  return prefixes;
}

export function readTransforms(list: XmlElement): Canonicalisation {
  const transforms = elementsOf(list);
  const [first, second] = transforms;
  if (!first || transforms.length > MOST_TRANSFORMS || transforms.some((one) => !isNamed(one, DS, 'Transform')))
    return refuse('transform');
  const algorithm = attributeOf(first, 'Algorithm');
  if (second) return algorithm === ENVELOPED ? { kind: 'enveloped', prefixes: exclusive(second) } : refuse('transform');
  return algorithm === STR_TRANSFORM
    ? { kind: 'token', prefixes: exclusive(onToken(first)) }
    : { kind: 'plain', prefixes: exclusive(first) };
}

const exclusive = (transform: XmlElement): string[] =>
  attributeOf(transform, 'Algorithm') === EXCLUSIVE ? prefixesOf(transform) : refuse('transform');

const onToken = (transform: XmlElement): XmlElement =>
  onlyChild(
    onlyChild(transform, WSSE, 'TransformationParameters', 'transform'),
    DS,
    'CanonicalizationMethod',
    'transform',
  );

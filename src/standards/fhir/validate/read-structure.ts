/** A StructureDefinition out of a file that an operator gives: what validation uses of it, or what is wrong. Source: FHIR R4, 5.1. */
import type { ElementDefinition, StructureDefinition } from '../definitions/index.ts';
import { isObject, type JsonObject, type JsonValue, listOf, member, textOf } from './json.ts';

export type ReadStructure =
  | { readonly ok: true; readonly structure: StructureDefinition }
  | {
      readonly ok: false;
      readonly reason: 'not-a-structure' | 'no-url' | 'no-snapshot' | 'logical' | 'broken-element';
    };

const ELEMENT_PARTS: readonly string[] = [
  ...['id', 'path', 'sliceName', 'slicing', 'min', 'max', 'base', 'type', 'contentReference', 'binding', 'constraint'],
  ...['maxLength', 'mustSupport', 'isModifier', 'isSummary'],
];
const HEAD_PARTS: readonly string[] = [
  ...['resourceType', 'url', 'version', 'name', 'title', 'status', 'kind', 'abstract', 'type', 'baseDefinition'],
  ...['derivation', 'context'],
];
const MOST_ELEMENTS = 5000;

const isKept = (name: string): boolean =>
  ELEMENT_PARTS.includes(name) || /^(fixed|pattern|minValue|maxValue)[A-Z]/.test(name);

const isElement = (element: JsonValue): element is JsonObject =>
  isObject(element) &&
  ['id', 'path', 'max'].every((name) => typeof element[name] === 'string') &&
  typeof element.min === 'number';

const pick = (from: JsonObject, kept: (name: string) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(from).filter(([name]) => kept(name)));

/** Texts, mappings and examples are left behind: a guide is mostly these. */
export function readStructure(value: JsonValue): ReadStructure {
  if (!isObject(value) || value.resourceType !== 'StructureDefinition') return { ok: false, reason: 'not-a-structure' };
  if (!textOf(value, 'url') || !textOf(value, 'type')) return { ok: false, reason: 'no-url' };
  if (value.kind === 'logical') return { ok: false, reason: 'logical' };
  const snapshot = member(value, 'snapshot');
  const elements = isObject(snapshot) ? listOf(snapshot, 'element') : [];
  if (elements.length === 0 || elements.length > MOST_ELEMENTS) return { ok: false, reason: 'no-snapshot' };
  if (!elements.every(isElement)) return { ok: false, reason: 'broken-element' };
  const element = elements.filter(isObject).map((one) => pick(one, isKept) as unknown as ElementDefinition);
  const head = pick(value, (name) => HEAD_PARTS.includes(name));
  return { ok: true, structure: { ...(head as unknown as StructureDefinition), snapshot: { element } } };
}

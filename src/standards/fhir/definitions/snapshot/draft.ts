/** A snapshot in the making: elements come into being when a row speaks of them. Source: FHIR R4, 5.1.0.14. */
import type { ElementDefinition, StructureDefinition } from '../structure-definition.ts';
import { isWithin, lastStep } from './element-ids.ts';

export type TypeLookup = (code: string) => StructureDefinition | undefined;

export interface Draft {
  /** The canonical of what is made. */
  readonly url: string;
  readonly elements: ElementDefinition[];
  readonly typeOf: TypeLookup;
}

const indexOf = ({ elements }: Draft, id: string): number => elements.findIndex((element) => element.id === id);

/** The place of an element, which is made when the type has it but the snapshot not yet; a wrong id throws. */
export function placeOf(draft: Draft, id: string): number {
  const found = indexOf(draft, id);
  if (found >= 0) return found;
  const step = lastStep(id);
  if (!step) throw new Error(`No element ${id}`);
  const before = placeOf(draft, step.before);
  if (step.isSlice) return addSlice(draft, before, step.name);
  unfold(draft, before);
  const unfolded = indexOf(draft, id);
  if (unfolded < 0) throw new Error(`No element ${id}`);
  return unfolded;
}

/**
 * After the sliced element, its children and its other slices. A slice need not be there, whatever its whole must be; what
 * the profile itself asks of the whole stays there, where it holds for every slice.
 */
function addSlice({ elements, url }: Draft, at: number, sliceName: string): number {
  const { slicing, mustSupport, constraint, ...sliced } = elementAt(elements, at);
  const older = constraint?.filter(({ source }) => source !== url);
  const rest = elements.slice(at + 1);
  const within = rest.findIndex(({ id }) => !isWithin(id, sliced.id));
  const place = at + 1 + (within < 0 ? rest.length : within);
  elements.splice(place, 0, {
    ...sliced,
    id: `${sliced.id}:${sliceName}`,
    sliceName,
    min: 0,
    ...(older ? { constraint: older } : {}),
  });
  return place;
}

export function elementAt(elements: readonly ElementDefinition[], at: number): ElementDefinition {
  const element = elements[at];
  if (!element) throw new Error(`No element at ${at}`);
  return element;
}

/** Puts copies of what the element is made of behind it. */
function unfold(draft: Draft, at: number): void {
  const parent = elementAt(draft.elements, at);
  const { from, children } = childrenFor(draft, parent);
  const copies = children.map((child) => ({
    ...child,
    id: parent.id + child.id.slice(from.id.length),
    path: parent.path + child.path.slice(from.path.length),
  }));
  draft.elements.splice(at + 1, 0, ...copies);
}

interface Origin {
  readonly from: ElementDefinition;
  readonly children: readonly ElementDefinition[];
}

/** A slice is made of what the sliced element is; others of what another element, or their one type, is. */
function childrenFor({ elements, typeOf }: Draft, parent: ElementDefinition): Origin {
  const step = lastStep(parent.id);
  const other = parent.contentReference?.slice(1) ?? (step?.isSlice ? step.before : undefined);
  const from = elements.find(({ id }) => id === other);
  const children = from ? elements.filter(({ id }) => id.startsWith(`${from.id}.`)) : [];
  if (from && children.length > 0) return { from, children };
  const [type, ...more] = parent.type ?? [];
  const [root, ...parts] = (type && more.length === 0 && typeOf(type.code)?.snapshot.element) || [];
  if (!root) throw new Error(`Nothing is known below ${parent.id}`);
  return { from: root, children: parts };
}

/** The form of our tables: a profile as what it changes on the type that it constrains, row by row. */
import type { ElementDefinition } from '../structure-definition.ts';

/** `1..1`; a side left out stays as it was: `1..`, `..0`. */
export type Cardinality = `${number | ''}..${number | '*' | ''}`;
/** What a row says besides: given parts replace those of the base, constraints are added. */
export type Change = Partial<Omit<ElementDefinition, 'id' | 'path' | 'sliceName' | 'min' | 'max' | 'base'>>;
export type Fact = Cardinality | Change;

/** Keyed by the id of the element without its type, `''` is the root: `identifier:SSIN.system`. */
export type Rows = Readonly<Record<string, readonly Fact[]>>;

export interface ProfileTable {
  /** `guide/id`, as in `core/be-patient`. */
  readonly profile: string;
  /** Of the artefact; the guide has a version of its own (guides.ts). */
  readonly version: string;
  readonly name: string;
  readonly status: 'draft' | 'active';
  readonly type: string;
  /** Elements on which an extension may stand. */
  readonly context?: readonly string[] | undefined;
  readonly rows: Rows;
}

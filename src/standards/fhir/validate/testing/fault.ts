/** What is put wrong in a document. */
import type { JsonValue } from '../json.ts';
import type { Key } from './spots.ts';

/** A change of the value at a place; nothing takes it away. */
export interface Fault {
  readonly what: string;
  /** Any of them says it rightly. */
  readonly rules: readonly string[];
  readonly expression: string;
  readonly keys: readonly Key[];
  readonly put: JsonValue | undefined;
}

/** What a document does against its declaration. Words for people are made where the format is known. */

export type FaultCode =
  | 'unexpected-element'
  | 'missing-element'
  | 'unexpected-text'
  | 'wrong-value'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'wrong-attribute';

export interface Fault {
  readonly code: FaultCode;
  /** Offset of the start tag of the element that has the fault. */
  readonly at: number;
  readonly element: string;
  /** The attribute, the type of a value, or the elements expected. */
  readonly about: string;
  /** The value that is wrong, shortened. */
  readonly value?: string | undefined;
}

/** Takes faults in document order; drops those past its limit. */
export class Faults {
  readonly list: Fault[] = [];
  readonly limit: number;
  /** How many there were, listed or not. */
  count = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(code: FaultCode, at: number, element: string, about: string, value?: string): void {
    this.count += 1;
    if (this.list.length < this.limit) this.list.push({ code, at, element, about, value: value?.slice(0, 60) });
  }
}

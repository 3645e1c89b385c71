/** What an account of a conversion says, and how a kind of source names its parts. */

export type LostReason =
  /** The other standard has no element for it. */
  | 'no-place'
  /** It serves the sending of the message, not its content. */
  | 'envelope'
  /** It was carried as something wider or nearer; the exact value is here. */
  | 'less-precise'
  /** The other standard has no code for it. */
  | 'no-code'
  /** Something planned, ordered or handed over: not (yet) what the resource would say. */
  | 'not-an-event'
  /** This conversion does not know this kind of document or item. */
  | 'not-converted'
  /** It cannot be read as what it should be. */
  | 'unreadable';

export interface Lost {
  /** Of KMEHR: `folder[1]/transaction[1]/item[3]/severity/cd`; of FHIR: `entry[2].resource.note[0].text`. */
  readonly path: string;
  readonly reason: LostReason;
  /** What stood there, cut when long. */
  readonly text?: string | undefined;
}

/** How a kind of source names its paths, and what in it is structure and no content. */
export interface Paths {
  readonly between: string;
  /** The number of the first of several. */
  readonly first: 0 | 1;
  /** Lists whose members are objects with one name each, which stand for themselves. */
  readonly transparent: ReadonlySet<string>;
  readonly isSilent: (name: string, value: unknown, of: object) => boolean;
  /** The text of an object that is one element with attributes. */
  readonly textOf: (value: object) => string | undefined;
}

/** Stretches of time as a search asks for them. */

/** From this moment on, and before that one. */
export interface Span {
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

const rangeOf = ({ from, before }: Span): string => `[${from?.toISOString() ?? ''},${before?.toISOString() ?? ''})`;

/** All of them as a `tstzmultirange`. */
export const multirangeOf = (spans: readonly Span[]): string => `{${spans.map(rangeOf).join(',')}}`;

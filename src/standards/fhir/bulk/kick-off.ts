/** What a client asks when it begins an export. Source: Bulk Data Access 2.0, "Bulk Data Kick-off Request". */

export interface KickOff {
  /** Resource types, in the order in which they are asked; all that are served when the client names none. */
  readonly types: readonly string[];
  /** The client named them. */
  readonly isNamed: boolean;
  /** Only what changed after this moment. */
  readonly since?: Date | undefined;
}

export type KickOffFault = 'output-format' | 'export-type' | 'since-invalid' | 'parameter-unknown';

export type ReadKickOff =
  | { readonly ok: true; readonly kickOff: KickOff }
  | { readonly ok: false; readonly fault: KickOffFault; readonly parameter?: string | undefined };

export interface KickOffRules {
  /** Types that can be exported. */
  readonly served: readonly string[];
  /** `Prefer: handling=lenient`: what is not known is left out instead of refused. */
  readonly lenient: boolean;
}

type Pairs = readonly (readonly [string, string])[];

/** They say how to answer this request, not what to export. */
const ABOUT_THE_ANSWER: readonly string[] = ['_format', '_pretty'];
const KNOWN: readonly string[] = ['_outputFormat', '_type', '_since', ...ABOUT_THE_ANSWER];
const NDJSON: readonly string[] = ['application/fhir+ndjson', 'application/ndjson', 'ndjson'];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
/** Parameters and types that are looked at; more is no request of ours. */
const MOST = 100;

export function readKickOff(pairs: Pairs, { served, lenient }: KickOffRules): ReadKickOff {
  // A plus in an address was read as a space.
  const said = (name: string): string[] =>
    pairs.filter(([one, value]) => one === name && value !== '').map(([, value]) => value.replaceAll(' ', '+'));
  const unknown = pairs.find(([name]) => !KNOWN.includes(name))?.[0];
  if (pairs.length > MOST || (unknown !== undefined && !lenient)) return fault('parameter-unknown', unknown);
  if (!said('_outputFormat').every((format) => NDJSON.includes(format))) return fault('output-format', '_outputFormat');
  const named = said('_type').flatMap((list) => list.split(','));
  const types = [...new Set(named)].filter((type) => served.includes(type));
  if (named.length > MOST || (!lenient && named.some((type) => !served.includes(type))))
    return fault('export-type', '_type');
  const moments = said('_since').map(instant);
  if (moments.length > 1 || moments.includes(undefined)) return fault('since-invalid', '_since');
  return {
    ok: true,
    kickOff: { types: named.length > 0 ? types : served, isNamed: named.length > 0, since: moments[0] },
  };
}

/** A name that may be said again holds no number. */
const SAYABLE = /^[A-Za-z_-]{1,40}$/;

const fault = (name: KickOffFault, parameter: string | undefined): ReadKickOff => ({
  ok: false,
  fault: name,
  parameter: parameter !== undefined && SAYABLE.test(parameter) ? parameter : undefined,
});

function instant(text: string): Date | undefined {
  const moment = INSTANT.test(text) ? new Date(text) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? moment : undefined;
}

/** What `$docref` is asked, as parameters of a search over DocumentReference. Source: International Patient Access 1.0, "docref". */
import { isObject, listAt, objectAt, type Pair, textAt } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { AskedPairs } from '../type-search.ts';
import { jsonResource } from '../write/json-resource.ts';

export interface DocrefQuestion {
  readonly pairs: readonly Pair[];
  /** Only documents of one of these; nothing: whatever they are of. */
  readonly profiles?: readonly string[] | undefined;
}

type Meaning = (value: string) => readonly Pair[] | undefined;

/** Documents are kept, none is made on demand: asked for with them or without, those that are kept are told. */
const isBoolean = (value: string): boolean => value === 'true' || value === 'false';

const MEANINGS: Readonly<Record<string, Meaning>> = {
  patient: (value) => [['patient', value]],
  start: (value) => [['period', `ge${value}`]],
  end: (value) => [['period', `le${value}`]],
  type: (value) => [['type', value]],
  'on-demand': (value) => (isBoolean(value) ? [] : undefined),
  profile: () => [],
};
const REPEATED: readonly string[] = ['profile'];
/** Of every search. */
const OPTIONS: readonly string[] = ['_count', '_format', '_pretty'];
const PREFIXED = /^[a-z]/;
/** More is no question about documents. */
const MOST_PARAMETERS = 100;

export function docrefQuestion({ pairs, handling }: Pick<AskedPairs, 'pairs' | 'handling'>): DocrefQuestion | Problem {
  if (pairs.length > MOST_PARAMETERS) return { problem: 'search-too-large' };
  const asked: Pair[] = [];
  for (const [name, value] of pairs) {
    const expression = `http.${name}`;
    const meaning = Object.hasOwn(MEANINGS, name) ? MEANINGS[name] : undefined;
    if (OPTIONS.includes(name)) asked.push([name, value]);
    else if (!meaning && handling === 'strict') return { problem: 'parameter-unknown', expression: 'http' };
    else if (meaning) {
      const isTwice = pairs.filter(([one]) => one === name).length > 1 && !REPEATED.includes(name);
      if (isTwice) return { problem: 'one-value-only', expression };
      const isDate = name === 'start' || name === 'end';
      const meant = value === '' || (isDate && PREFIXED.test(value)) ? undefined : meaning(value);
      if (!meant) return { problem: 'parameter-value-invalid', expression };
      asked.push(...meant);
    }
  }
  const profiles = pairs.flatMap(([name, value]) => (name === 'profile' ? [value] : []));
  if (!pairs.some(([name]) => name === 'patient')) return { problem: 'patient-criteria', expression: 'http.patient' };
  return { pairs: asked, profiles: profiles.length > 0 ? profiles : undefined };
}

const TYPES = ['Id', 'String', 'DateTime', 'Date', 'Instant', 'Canonical', 'Uri', 'Code'] as const;

const escaped = (text: string): string => text.replace(/[\\,|$]/g, '\\$&');
const tokenOf = (coding: unknown): string => {
  const [system, code] = [textAt(coding, 'system'), textAt(coding, 'code') ?? ''];
  return system === undefined ? escaped(code) : `${escaped(system)}|${escaped(code)}`;
};

/** The value of a parameter as it would stand in an address. */
function writtenValue(parameter: unknown): string {
  if (isObject(parameter) && typeof parameter.valueBoolean === 'boolean') return String(parameter.valueBoolean);
  const text = TYPES.map((type) => textAt(parameter, `value${type}`)).find((one) => one !== undefined);
  if (text !== undefined) return text;
  const one = objectAt(parameter, 'valueCoding');
  const codings = one ? [one] : listAt(objectAt(parameter, 'valueCodeableConcept'), 'coding');
  return codings.map(tokenOf).join(',');
}

/** Of a Parameters resource. */
export function pairsIn(body: Buffer): readonly Pair[] | Problem {
  const sent = jsonResource({ type: 'Parameters', body });
  if ('problem' in sent) return sent;
  return listAt(sent.resource, 'parameter').map((parameter) => [
    textAt(parameter, 'name') ?? '',
    writtenValue(parameter),
  ]);
}

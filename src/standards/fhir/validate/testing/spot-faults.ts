/** Faults in a value itself: type, format, fixed value, code, unit, target of a reference. */
import type { Definitions, Terminology } from '../index.ts';
import { isList, isObject, type JsonValue, textOf } from '../json.ts';
import type { Fault } from './fault.ts';
import type { Spot } from './spots.ts';

const faultAt = ({ keys, expression }: Spot, what: string, rules: readonly string[], put: JsonValue): Fault => ({
  ...{ what, rules, put },
  ...{ keys, expression },
});

function wrongType(spot: Spot): readonly Fault[] {
  const { type, value } = spot;
  if (type.kind === 'resource') return [faultAt(spot, 'a text for a resource', ['type'], 'x')];
  if (!type.format) return [faultAt(spot, 'a text for an object', ['type'], 'x')];
  const other = { string: 12345, number: '12345', boolean: 'true' }[type.format.json];
  return typeof value === 'object' ? [] : [faultAt(spot, `${typeof other} for ${type.code}`, ['type'], other)];
}

/** A list where one value stands; the list's own place is the value's. */
function wrongList(spot: Spot): readonly Fault[] {
  const { keys, value, expression } = spot;
  const last = keys.at(-1);
  if (typeof last === 'string') return [faultAt(spot, 'a list for a value', ['type'], [value])];
  if (last !== 0) return [];
  const plain = { keys: keys.slice(0, -1), expression: expression.replace(/\[0\]$/, '') };
  return [{ ...plain, what: 'a value for a list', rules: ['type'], put: value }];
}

const WRONG: Readonly<Record<string, readonly JsonValue[]>> = {
  date: ['2026-13-01', '2026-02-30', '01/02/2026', '2026-1-1'],
  dateTime: ['2026-13-01', '2026-10-12T10:15', '2026-10-12T10:15:00', '2026-10-12T25:00:00Z', 'gisteren'],
  instant: ['2026-10-12', '2026-10-12T10:15:00'],
  time: ['25:00:00', '10:15'],
  code: [' a', 'a  b', ''],
  uri: ['', 'a b'],
  url: ['a b'],
  canonical: ['a b'],
  id: ['a b', 'a'.repeat(65)],
  string: ['', '   ', 'a\u0000b'],
  markdown: [''],
  positiveInt: [0, 1.5, 2147483648],
  unsignedInt: [-1],
  integer: [1.5],
  base64Binary: ['abc', '%%%%'],
  oid: ['urn:oid:x'],
  uuid: ['urn:uuid:x'],
};

const wrongFormat = (spot: Spot): readonly Fault[] =>
  spot.node.path === 'Narrative.div' || (spot.node.name === 'url' && spot.node.path.startsWith('Extension'))
    ? []
    : (WRONG[spot.type.code] ?? []).map((put) =>
        faultAt(spot, `${JSON.stringify(put)} for ${spot.type.code}`, ['format'], put),
      );

function otherThanFixed(spot: Spot): readonly Fault[] {
  const { node, value, discriminates, type } = spot;
  if (discriminates || (node.fixed === undefined && node.pattern === undefined)) return [];
  const put = { string: 'other', boolean: value !== true, number: 12345 }[
    typeof value as 'string' | 'boolean' | 'number'
  ];
  return put === undefined || (type.code === 'uri' && node.name === 'url')
    ? []
    : [faultAt(spot, 'not the fixed value', ['fixed', 'pattern'], put)];
}

const UNHEARD = { system: 'https://zenne.example.be/codes', code: 'zenne-unheard' };

function otherCode(spot: Spot, terminology: Terminology): readonly Fault[] {
  const { node, type, discriminates } = spot;
  if (discriminates || node.binding?.strength !== 'required') return [];
  if (terminology.memberOf(node.binding.valueSet, UNHEARD) !== 'out') return [];
  const put = { CodeableConcept: { coding: [UNHEARD] }, Coding: UNHEARD }[type.code] ?? UNHEARD.code;
  return [faultAt(spot, 'a code out of the set', ['binding'], put)];
}

function otherTarget(spot: Spot, definitions: Definitions): readonly Fault[] {
  const targets = spot.type.targets.map((target) => definitions.find(target)?.type);
  if (targets.length === 0 || targets.includes(undefined) || targets.includes('Resource')) return [];
  return ['AuditEvent/1', 'https://vault.example.be/fhir/OperationOutcome/1', 'Claim/1/_history/2'].map((reference) =>
    faultAt(spot, `points at ${reference}`, ['reference-target'], { reference }),
  );
}

const otherUnit = (spot: Spot): readonly Fault[] =>
  isObject(spot.value) && textOf(spot.value, 'system') === 'http://unitsofmeasure.org'
    ? [
        {
          ...faultAt(spot, 'no unit', ['unit'], 'zenne'),
          keys: [...spot.keys, 'code'],
          expression: `${spot.expression}.code`,
        },
      ]
    : [];

const nothing = (spot: Spot): readonly Fault[] =>
  isList(spot.value) || spot.hasCompanion ? [] : [faultAt(spot, 'null', ['type', 'empty'], null)];

export const spotFaults = (spot: Spot, definitions: Definitions, terminology: Terminology): readonly Fault[] => [
  ...wrongType(spot),
  ...wrongList(spot),
  ...wrongFormat(spot),
  ...otherThanFixed(spot),
  ...otherCode(spot, terminology),
  ...otherTarget(spot, definitions),
  ...otherUnit(spot),
  ...nothing(spot),
];

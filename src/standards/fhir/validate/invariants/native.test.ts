import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownStructures } from '../../definitions/index.ts';
import { testFhirBase } from '../../definitions/testing/fhir-base.ts';
import { makeDefinitions, makeValidator } from '../index.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { mutationsOf } from '../testing/mutations.ts';
import { engine, ownDefinitions, ownSets, ownTerminology } from '../testing/validators.ts';
import type { RuleEngine } from '../walk/walk-context.ts';
import { nativeTestOf } from './native.ts';

const EXAMPLES = '../shared/data/fhir-be/examples';
const constraints = [...testFhirBase.structures, ...ownStructures(testFhirBase)]
  .flatMap(({ snapshot }) => snapshot.element)
  .flatMap(({ constraint }) => constraint ?? []);

/** What the engine cannot be asked: it stops at dom-3, and its htmlChecks refuses narratives that publishers write. */
const NOT_ASKED: ReadonlySet<string> = new Set(['dom-3', 'txt-1', 'txt-2']);
const read = (file: string): JsonObject => JSON.parse(readFileSync(file, 'utf8'));

const documents: readonly JsonObject[] = [
  ...['corpora/valid/fhir', 'corpora/invalid/fhir']
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => !file.endsWith('index.json'))
    .map(read),
  ...(existsSync(EXAMPLES)
    ? ['vaccination', 'allergy', 'lab', 'core']
        .flatMap((folder) => readdirSync(join(EXAMPLES, folder)).map((file) => join(EXAMPLES, folder, file)))
        .filter((file) => !file.includes('Bundle'))
        .map(read)
    : []),
];

/** With every rule left to the engine. */
const withoutNative = makeDefinitions(ownSets, () => undefined);

describe('rules in our own code', () => {
  it('stand for expressions of the standard or of the guides', () => {
    const known = constraints.filter(({ key, expression }) => expression && nativeTestOf(key, expression));
    const keys = new Set(known.map(({ key }) => key));
    for (const key of ['be-inv-SSIN', 'be-rule-vaccination-4', 'dom-2', 'dom-3', 'ref-1', 'per-1', 'obs-7', 'txt-1'])
      expect(keys).toContain(key);
  });

  it('are set aside when a guide means something else by their key', () => {
    expect(nativeTestOf('dom-2', 'contained.empty()')).toBeUndefined();
  });

  it('say what fhirpath says of the same elements, over every document at hand and faults in them', () => {
    const asked = new Map<string, { kept: number; broken: number }>();
    const differing = new Set<string>();
    const both: RuleEngine = {
      holds: (rule, element, path, context) => {
        const theirs = engine.holds(rule, element, path, context);
        const native = nativeTestOf(rule.key, rule.expression);
        if (!native || NOT_ASKED.has(rule.key)) return native ? native(element, context) : theirs;
        const ours = native(element, context);
        const counts = asked.get(rule.key) ?? { kept: 0, broken: 0 };
        if (ours === false) counts.broken += 1;
        else counts.kept += 1;
        asked.set(rule.key, counts);
        // Not to be told is as good as kept: a rule that was not broken.
        if ((ours ?? true) !== (theirs ?? true)) differing.add(`${rule.key} ${JSON.stringify(element).slice(0, 300)}`);
        return ours;
      },
    };
    const validator = makeValidator({ definitions: withoutNative, terminology: ownTerminology, engine: both });
    for (const document of documents) validator.validate(document);
    for (const document of faulty()) validator.validate(document);
    expect([...differing]).toEqual([]);
    expect(asked.size).toBeGreaterThan(20);
    const everBroken = [...asked].filter(([, { broken }]) => broken > 0).map(([key]) => key);
    for (const key of ['be-inv-SSIN', 'be-inv-NIHDI', 'be-inv-CBE', 'be-rule-vaccination-1', 'obs-6', 'ref-1', 'bdl-7'])
      expect(everBroken).toContain(key);
  });
});

/** Every fiftieth fault of the documents that are no Bundle. */
function faulty(): readonly JsonValue[] {
  return documents
    .slice(0, 12)
    .filter(({ resourceType }) => resourceType !== 'Bundle')
    .flatMap((document) => mutationsOf(document, ownDefinitions, ownTerminology).filter((_one, at) => at % 50 === 0))
    .map(({ resource }) => resource);
}

/** Validates a resource against profiles. Source: FHIR R4, validation; the cardinality, types, slicing and rules of the definitions. */
import type { RuleContext } from './invariants/native-test.ts';
import { Issues, Probing, type Validation } from './issue.ts';
import { isDeeper, isObject, type JsonObject, type JsonValue } from './json.ts';
import { verdictOf } from './walk/binding.ts';
import { placeAt } from './walk/place.ts';
import { planOf } from './walk/plan.ts';
import { type Resolve, resolverOf } from './walk/resolve.ts';
import { checkAgainst, checkResource } from './walk/resource.ts';
import { checkValue } from './walk/value.ts';
import {
  type CompiledDefinitions,
  type RuleEngine,
  say,
  type Terminology,
  type Tools,
  type WalkContext,
} from './walk/walk-context.ts';

export interface Validator {
  /** `profiles` are asked beside those that the resource names itself. */
  readonly validate: (resource: JsonValue, options?: ValidateOptions) => Validation;
}

export interface ValidateOptions {
  readonly profiles?: readonly string[] | undefined;
  /** Resources outside the document, where they are at hand. */
  readonly resolve?: Resolve | undefined;
}

export interface ValidatorParts {
  readonly definitions: CompiledDefinitions;
  readonly terminology: Terminology;
  readonly engine: RuleEngine;
}

const nowhere: Resolve = () => undefined;
/** Levels of objects and lists. */
const MOST_DEPTH = 64;
/** Chains of references are followed no further. */
const MOST_FOLLOWED = 8;

export function makeValidator(parts: ValidatorParts): Validator {
  const tools: Tools = { ...parts, plans: new WeakMap() };
  return {
    validate: (resource, { profiles = [], resolve = nowhere } = {}) => {
      const issues = new Issues();
      const context = contextOf(tools, issues, isObject(resource) ? resource : {}, resolve);
      if (!isObject(resource)) say(context, 'type', placeAt('$this'), 'resource');
      else if (isDeeper(resource, MOST_DEPTH)) say(context, 'depth', placeAt(nameOf(resource)));
      else checkResource(resource, profiles, placeAt(nameOf(resource)), context, checkValue);
      return issues.result();
    },
  };
}

const nameOf = ({ resourceType }: JsonObject): string =>
  typeof resourceType === 'string' && /^[A-Za-z]{1,64}$/.test(resourceType) ? resourceType : 'Resource';

function contextOf(tools: Tools, issues: WalkContext['issues'], resource: JsonObject, outside: Resolve): WalkContext {
  const rules: RuleContext = {
    resource,
    root: resource,
    resolve: resolverOf(resource, outside),
    memberOf: tools.terminology.memberOf,
  };
  return withProbe({ tools, issues, profile: '', rules, known: new Map(), followed: 0 });
}

type Unprobed = Omit<WalkContext, 'probe'>;

/** The questions that slices and references ask of the house. */
function withProbe(unprobed: Unprobed): WalkContext {
  const { tools, rules } = unprobed;
  return {
    ...unprobed,
    probe: {
      resolve: rules.resolve,
      follows: (value, profile) => isObject(value) && follows(value, profile, unprobed),
      isIn: (valueSet, value) => verdictOf(value, '', valueSet, tools.terminology).membership === 'in',
    },
  };
}

/** Remembered; while it is being asked, the answer is yes, so that a circle ends. */
function follows(value: JsonObject, profile: string, context: Unprobed): boolean {
  const answers = context.known.get(value) ?? new Map<string, boolean>();
  const known = answers.get(profile);
  if (known !== undefined) return known;
  if (context.followed >= MOST_FOLLOWED) return true;
  context.known.set(value, answers.set(profile, true));
  const answer = probe(value, profile, context);
  answers.set(profile, answer);
  return answer;
}

function probe(value: JsonObject, canonical: string, context: Unprobed): boolean {
  const profile = context.tools.definitions.find(canonical);
  if (!profile) return false;
  const issues = new Probing();
  const isResource = value.resourceType !== undefined;
  const rules = isResource ? { ...context.rules, resource: value } : context.rules;
  const inner = withProbe({ ...context, issues, rules, followed: context.followed + 1 });
  const place = placeAt(profile.type);
  if (isResource) checkAgainst(value, profile, place, inner, checkValue);
  else {
    const type = {
      code: profile.type,
      kind: 'complex',
      format: undefined,
      profiles: [canonical],
      targets: [],
    } as const;
    planOf(profile.root, type, inner.tools);
    checkValue(
      { node: profile.root, type, value, companion: undefined, place },
      { node: profile.root, type, value },
      inner,
    );
  }
  return !issues.done();
}

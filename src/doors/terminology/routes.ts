/** The addresses of the door and the act behind each. */
import { expandValueSet } from './acts/expand-value-set.ts';
import { lookUpCode } from './acts/look-up-code.ts';
import { readCanonical, searchKind } from './acts/read-canonicals.ts';
import { validateInCodeSystem, validateInValueSet } from './acts/validate-code.ts';
import type { Act } from './context.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** As it is counted. */
  readonly name: string;
  readonly act: Act;
}

/** An operation is asked by GET with its parameters in the address, or by POST. */
const operation = (path: string, name: string, act: Act): readonly Route[] =>
  (['GET', 'POST'] as const).map((method) => ({ method, path, name, act }));

export const routes: readonly Route[] = [
  ...operation('/ValueSet/$expand', 'ValueSet $expand', expandValueSet),
  ...operation('/ValueSet/:id/$expand', 'ValueSet $expand', expandValueSet),
  ...operation('/ValueSet/$validate-code', 'ValueSet $validate-code', validateInValueSet),
  ...operation('/ValueSet/:id/$validate-code', 'ValueSet $validate-code', validateInValueSet),
  ...operation('/CodeSystem/$validate-code', 'CodeSystem $validate-code', validateInCodeSystem),
  ...operation('/CodeSystem/:id/$validate-code', 'CodeSystem $validate-code', validateInCodeSystem),
  ...operation('/CodeSystem/$lookup', 'CodeSystem $lookup', lookUpCode),
  ...(['ValueSet', 'CodeSystem'] as const).flatMap((kind): readonly Route[] => [
    { method: 'GET', path: `/${kind}`, name: `${kind} search`, act: searchKind(kind) },
    { method: 'POST', path: `/${kind}/_search`, name: `${kind} search`, act: searchKind(kind) },
    { method: 'GET', path: `/${kind}/:id`, name: `${kind} read`, act: readCanonical(kind) },
  ]),
];

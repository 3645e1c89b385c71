/** One row of the table of search parameters, and how it is written. Source: FHIR R4, "search" 3.1.1.4. */
export type ParameterType = 'token' | 'string' | 'date' | 'reference' | 'quantity' | 'uri' | 'composite';

export interface SearchParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** The elements it looks at: names from the resource down; `contained` goes from a reference to what it holds within. */
  readonly paths: readonly (readonly string[])[];
  /** Types that a reference may point at; without one, whatever type. */
  readonly targets: readonly string[];
  /** The system that the codes of an element have though it is not written. Source: FHIR R4, "search" 3.1.1.4.10. */
  readonly codesOf?: string | undefined;
  /** Of a composite: the parameters it joins. */
  readonly parts?: readonly [string, string] | undefined;
  readonly documentation?: string | undefined;
  /** Its values tell who somebody is: they are repeated in no address that the client did not write itself. */
  readonly personal?: true | undefined;
  /** It names the one who is meant: it takes no modifier. */
  readonly naming?: true | undefined;
}

type More = Partial<Pick<SearchParameter, 'codesOf' | 'documentation' | 'personal' | 'naming'>>;

const pathsOf = (written: string): string[][] =>
  written === '' ? [] : written.split(' | ').map((path) => path.split('.'));

const row =
  (type: ParameterType) =>
  (name: string, paths: string, more: More = {}): SearchParameter => ({
    ...{ name, type, paths: pathsOf(paths), targets: [] },
    ...more,
  });

export const token = row('token');
export const string = row('string');
export const date = row('date');
export const quantity = row('quantity');
export const uri = row('uri');

export const reference = (name: string, paths: string, targets: string, more: More = {}): SearchParameter => ({
  ...row('reference')(name, paths, more),
  targets: targets.split(' ').filter(Boolean),
});

export const composite = (name: string, parts: readonly [string, string]): SearchParameter => ({
  ...row('composite')(name, ''),
  parts,
});

/** A code whose system is told by the standard. */
export const code = (name: string, paths: string, system: string): SearchParameter =>
  token(name, paths, { codesOf: system.startsWith('http') ? system : `http://hl7.org/fhir/${system}` });

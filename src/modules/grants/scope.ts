/** What an application's token lets it do: a limit on top of everything else that holds for its caller. Source: SMART App Launch 2.2, scopes. */

/** One permission: create, read, update, delete, search on a type of resource, narrowed to what matches every parameter. */
export interface ResourceScope {
  /** A FHIR type, or `*`. */
  readonly resource: string;
  /** Some of `cruds`. */
  readonly interactions: string;
  /** Search parameters that every resource must match as well, for example `['gender', 'female']`. */
  readonly only: readonly (readonly [name: string, value: string])[];
}

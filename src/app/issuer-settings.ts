/** The setting of trusted issuers: a file with a JSON array, one row for each issuer at each door. */
import { readFileSync } from 'node:fs';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { issuerKinds, signatureAlgorithms, tokenDoors } from '../modules/identity/index.ts';

const oneOf = <Word extends string>(words: readonly Word[]) => Type.Union(words.map((word) => Type.Literal(word)));
const rows = Type.Array(
  Type.Object(
    {
      issuer: Type.String({ pattern: '^https?://[^?#\\s]*[^/?#\\s]$' }),
      kind: oneOf(issuerKinds),
      door: oneOf(tokenDoors),
      audiences: Type.Array(Type.String({ minLength: 1 }), { minItems: 1, maxItems: 10 }),
      institution: Type.Optional(Type.String({ pattern: '^\\d{8,10}$' })),
      algorithms: Type.Optional(Type.Array(oneOf(signatureAlgorithms), { minItems: 1 })),
      people: Type.Optional(
        Type.Object(
          { label: Type.String({ minLength: 1, maxLength: 60 }), clientId: Type.String({ minLength: 1 }) },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  { maxItems: 200 },
);

function readIssuers(file: string | undefined): Static<typeof rows> | undefined {
  if (file === undefined) return undefined;
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Value.Check(rows, value)) throw new Error('must hold rows of issuer, kind, door, audiences');
  const lost = value.find(({ kind, institution }) => kind === 'hospital' && institution === undefined);
  if (lost) throw new Error('must name the institution of a hospital’s issuer');
  return value;
}

export const issuerRow = {
  key: 'issuers',
  name: 'ZENNE_ISSUERS_FILE',
  shownDefault: 'the simulated issuers in the sandbox; none in production',
  meaning:
    'A file with a JSON array of those whose tokens are believed, a row for each issuer and door: `issuer` (its `iss`), `kind` (ehealth-healthcare, ehealth-m2m, hospital, citizen-oidc), `door` (fhir-hospital, fhir-software, sign-in), `audiences`, for a hospital `institution` (NIHII, CBE or EHP), `algorithms` if fewer than all, and where people sign in by it `people` (`label` shown to them, `clientId` of this house there).',
  read: readIssuers,
} as const;

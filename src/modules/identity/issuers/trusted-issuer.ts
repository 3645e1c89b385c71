/** Who is believed when it says who somebody is: one row for each issuer at each door. Source: access rules 10.4-10.11. */
import type { Door } from '../../grants/index.ts';

/** The shapes of token that this house reads; each has its row in `claims/shapes.ts`. */
export const issuerKinds = ['ehealth-healthcare', 'ehealth-m2m', 'hospital', 'citizen-oidc'] as const;
export type IssuerKind = (typeof issuerKinds)[number];

/** What a signature may be made with: never none, never a shared secret. */
export const signatureAlgorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'PS256'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** Doors at which tokens of others are shown: two of FHIR, and sign-in, where they are exchanged or open a session. */
export const tokenDoors = ['fhir-hospital', 'fhir-software', 'sign-in'] as const satisfies readonly Door[];
export type TokenDoor = (typeof tokenDoors)[number];

export interface TrustedIssuer {
  /** Its `iss`, letter for letter; its keys are found below this address. */
  readonly issuer: string;
  readonly kind: IssuerKind;
  readonly door: TokenDoor;
  /** One of them must stand in `aud`. */
  readonly audiences: readonly string[];
  /** NIHII, CBE or EHP of the one institution for which it speaks. */
  readonly institution?: string | undefined;
  /** Those of the list above that this issuer uses; all when absent. */
  readonly algorithms?: readonly SignatureAlgorithm[] | undefined;
  /** At the door of sign-in: under which name people are sent there, and as whom we ask. */
  readonly people?: { readonly label: string; readonly clientId: string } | undefined;
}

/** The row of an issuer at a door; nothing: its tokens open nothing there. */
export type FindIssuer = (door: TokenDoor, issuer: string) => TrustedIssuer | undefined;

export const findIssuerAmong =
  (rows: readonly TrustedIssuer[]): FindIssuer =>
  (door, issuer) =>
    rows.find((row) => row.door === door && row.issuer === issuer);

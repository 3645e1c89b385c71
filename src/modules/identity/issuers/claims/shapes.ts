/** The table of the shapes of token: what each issuer says in which claim. Source: access rules 10.5, 10.7, 10.8. */
import type { IssuerKind } from '../trusted-issuer.ts';
import { citizen } from './citizen.ts';
import type { ReadClaims } from './external-identity.ts';
import { healthcare } from './healthcare.ts';
import { hospital } from './hospital.ts';
import { machine } from './machine.ts';

export const shapes: Readonly<Record<IssuerKind, ReadClaims>> = {
  'ehealth-healthcare': healthcare,
  'ehealth-m2m': machine,
  hospital,
  'citizen-oidc': citizen,
};

/** An enterprise in the realm `M2M`: it signed with its own certificate, no person stands behind it. Source: access rules 10.5. */
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { ReadClaims } from './external-identity.ts';

const CLIENT = '^[A-Za-z0-9._-]{1,100}$';
const shape = Compile(
  Type.Object({
    typ: Type.Literal('Bearer'),
    azp: Type.String({ pattern: CLIENT }),
    client_id: Type.Optional(Type.String({ pattern: CLIENT })),
  }),
);

export const machine: ReadClaims = (claims) => {
  if (!shape.Check(claims) || (claims.client_id ?? claims.azp) !== claims.azp) return { why: 'claims' };
  return { kind: 'client', clientId: claims.azp };
};

/** A citizen who signed in with eID or itsme, by an access token. Source: access rules 10.7. */
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { parseSsin } from '../../../../standards/belgium/index.ts';
import type { ReadClaims } from './external-identity.ts';

const shape = Compile(Type.Object({ typ: Type.Optional(Type.Literal('Bearer')), ssin: Type.String() }));

export const citizen: ReadClaims = (claims, { strictness }) => {
  if (!shape.Check(claims)) return { why: 'claims' };
  const number = parseSsin(claims.ssin, strictness);
  return number.ok ? { kind: 'citizen', ssin: number.value } : { why: 'ssin' };
};

import { Type } from 'typebox';
import { expect, it } from 'vitest';
import { checkRequest, checkResponse, RequestInvalid } from './checked.ts';
import { Link, NewLink } from './schemas.ts';

// What the compilers look at; the rest of a route's definition is not theirs.
const response = (schema: Parameters<typeof checkResponse>[0]['schema']) =>
  checkResponse({ schema, method: 'GET', url: '/', httpStatus: '200' });
const request = checkRequest({ schema: NewLink, method: 'POST', url: '/', httpPart: 'body' });

it('an answer that breaks its schema is thrown, not sent', () => {
  expect(response(Type.Object({ id: Type.String() }))({ id: 'z' })).toBe('{"id":"z"}');
  expect(() => response(Link)({ id: 'z' })).toThrow('a response breaks its schema');
  expect(() => response(Type.Object({}, { additionalProperties: false }))({ secret: 1 })).toThrow();
});

it('a request that breaks its schema is told where, without what it held', () => {
  const { error } = request({ patient: { ssin: 'Ada Verzonnen' }, type: 'gmd' }) as { readonly error: RequestInvalid };
  expect(error).toBeInstanceOf(RequestInvalid);
  expect(error.errors[0]).toMatchObject({ pointer: '#/patient/ssin' });
  expect(JSON.stringify(error.errors)).not.toContain('Ada');
});

/** One set of shapes checks what comes in and what goes out: an answer that breaks its schema is a fault of ours, not an answer. */
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** What a request breaks, without repeating what it held. */
export class RequestInvalid extends Error {
  readonly statusCode = 400;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];

  constructor(errors: RequestInvalid['errors']) {
    super('a request breaks its schema');
    this.errors = errors;
  }
}

const MOST_ERRORS = 10;

export const checkRequest: FastifySchemaCompiler<TSchema> = ({ schema }) => {
  const shape = Compile(schema);
  return (value: unknown) => {
    if (shape.Check(value)) return { value };
    const errors = [...shape.Errors(value)].slice(0, MOST_ERRORS);
    return {
      error: new RequestInvalid(
        errors.map(({ instancePath, message }) => ({ pointer: `#${instancePath}`, detail: message })),
      ),
    };
  };
};

export const checkResponse: FastifySerializerCompiler<TSchema> = ({ schema }) => {
  const shape = Compile(schema);
  return (value: unknown) => {
    if (!shape.Check(value)) throw new Error('a response breaks its schema');
    return JSON.stringify(value);
  };
};

/** What the address of a request says. */
import type { HttpRequest } from './types.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

/** The parameters of the address, in their order and as often as they were written. */
export const queryOf = ({ raw }: Pick<HttpRequest, 'raw'>): Pairs => {
  const [, query = ''] = (raw.url ?? '').split(/\?(.*)/s);
  return [...new URLSearchParams(query)];
};

/** A part of the path by its name; empty where the address has none. */
export const pathPart = ({ params }: Pick<HttpRequest, 'params'>, name: string): string => {
  const value = (params as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/** What ends a request that may not be taken: 403, in the page of the address's language or as a problem for programs. */

export class Forbidden extends Error {
  readonly statusCode = 403;
}

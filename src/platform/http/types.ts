/** What doors call the server and its messages, and what the server needs of the house. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log/index.ts';
import type { Metrics } from '../metrics/index.ts';

export type HttpServer = FastifyInstance;
export type HttpRequest = FastifyRequest;
export type HttpReply = FastifyReply;

/** TLS of the server itself. Clients may show a certificate of these authorities; whether they must is for the door. */
export interface ServerTls {
  /** As PEM. */
  readonly certificate: string;
  readonly privateKey: string;
  readonly clientIssuers: readonly string[];
}

export interface HttpOptions {
  /** Plain HTTP without it. */
  readonly tls?: ServerTls | undefined;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly baseUrl: string;
  /** Requests a minute from one address, at the door that allows most (`limits.ts`). */
  readonly requestsPerMinute: number;
  /** True when the program can serve: database there, migrated. */
  readonly isReady: () => Promise<boolean>;
  /** The page for people when something went wrong; `path` is without its query. */
  readonly errorPage: (status: number, path: string, acceptLanguage: string | undefined) => string;
}

/** What the door of terminology works with. */
import type { HouseTerminology } from '../../modules/terminology/index.ts';
import type { HttpRequest } from '../../platform/http/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import { chooseLanguage, type Language } from '../../platform/text/index.ts';
import type { Question, Resource, TermIssue, Terminology } from '../../standards/fhir/index.ts';
import type { DoorProblemName } from './problems.ts';

export interface TerminologyContext {
  readonly terminology: HouseTerminology;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Address of the house, without a path. */
  readonly baseUrl: string;
  readonly now: () => Date;
  /** Counts requests of a client; gives the seconds to wait when it asked too much. */
  readonly limitClient: (client: string, requests?: number) => number;
}

export interface Asked {
  readonly question: Question;
  /** With what came along in the question. */
  readonly engine: Terminology;
  /** The id in the address; nothing where it has none. */
  readonly id?: string | undefined;
  readonly language: Language;
  /** Languages of labels, as the client prefers them; nothing when it does not say. */
  readonly displayLanguage?: string | undefined;
  /** Address of this door. */
  readonly base: string;
}

export type Outcome =
  | { readonly resource: Resource }
  | { readonly problem: DoorProblemName; readonly parameter?: string | undefined }
  | { readonly status: 404 | 422; readonly issues: readonly TermIssue[] };

export type Act = (context: TerminologyContext, asked: Asked) => Outcome;

export const languageOf = ({ headers }: HttpRequest): Language => {
  const header = headers['accept-language'];
  return header === undefined ? 'en' : chooseLanguage(header);
};

/** What this door answers: a resource, or a problem for everything that is wrong. Source: contract, "Errors". */
import { refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import type { HttpRequest } from '../../platform/http/index.ts';
import { chooseLanguage, type Language } from '../../platform/text/index.ts';
import type { IssueFacts, Resource } from '../../standards/fhir/index.ts';
import { type DoorProblemName, doorProblems } from './problems.ts';

export type ProblemName = DoorProblemName | RefusalReason;

export type Outcome = Shown | Kept | Plain | Composed | Done | Problem;

/** Made for this answer. */
export interface Shown {
  readonly resource: Resource;
  readonly lastModified?: Date | undefined;
  /** 200 without it. */
  readonly status?: 200 | 201;
  /** Address of what was written. */
  readonly location?: string;
}

/** A version of the vault, as it was received. */
export interface Kept {
  readonly status: 200 | 201;
  /** Empty when the client asked for nothing. */
  readonly bytes: Buffer;
  /** The bytes are no version: an OperationOutcome, as the client preferred. */
  readonly isOutcome?: boolean;
  readonly version: number;
  readonly lastModified: Date;
  /** Address of the version, where one was written. */
  readonly location?: string | undefined;
}

/** Made of what is kept, byte for byte. */
export interface Composed {
  readonly composed: Buffer;
}

/** Neither a resource nor a version of one; a body of pieces is made while it leaves. */
export interface Plain {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | AsyncIterable<Buffer> | undefined;
}

/** There is nothing to show any more. */
export interface Done {
  readonly done: true;
  /** The version that says so. */
  readonly version?: number | undefined;
}

export interface Problem {
  readonly problem: ProblemName;
  readonly expression?: string | undefined;
  /** What exactly is wrong, where more than one thing can be. */
  readonly issues?: readonly IssueFacts[] | undefined;
}

/** Refusals that are no matter of rights. */
const STATUSES: Readonly<Partial<Record<RefusalReason, number>>> = { 'patient-number-invalid': 400 };

export const languageOf = ({ headers }: HttpRequest): Language => {
  const header = headers['accept-language'];
  return header === undefined ? 'en' : chooseLanguage(header);
};

const isDoorProblem = (name: ProblemName): name is DoorProblemName => Object.hasOwn(doorProblems, name);

/** Where the codes of the house are told apart from those of others. */
export const codesAt = (baseUrl: string): string => `${baseUrl}/codes/error`;
/** The same for the rules of a validation. */
export const ruleSystem = (baseUrl: string): string => `${baseUrl}/codes/rule`;

export function issueOf(
  baseUrl: string,
  name: ProblemName,
  language: Language,
  expression?: string,
): { readonly status: number; readonly issue: IssueFacts } {
  const system = codesAt(baseUrl);
  const where = expression === undefined ? undefined : [expression];
  if (isDoorProblem(name)) {
    const { status, type, code, text } = doorProblems[name];
    return { status, issue: { type, code: { system, code }, text: text[language], expression: where } };
  }
  const { code, text, next } = refusals[name];
  const status = STATUSES[name] ?? 403;
  const type = status === 400 ? 'value' : 'forbidden';
  return {
    status,
    issue: { type, code: { system, code }, text: text[language], diagnostics: next[language], expression: where },
  };
}

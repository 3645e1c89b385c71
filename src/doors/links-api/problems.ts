/** Refusals and faults as problem+json: type, title in the caller's language, our code and clause. Source: RFC 9457. */
import { type LinkFault, linkRefusals, refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import type { Language } from '../../platform/text/index.ts';

type Words = Readonly<Record<Language, string>>;
interface OwnProblem {
  readonly status: number;
  readonly code: string;
  readonly clause: string;
  readonly text: Words;
}

const row = (
  status: number,
  code: string,
  clause: string,
  fr: string,
  nl: string,
  en: string,
  de: string,
): OwnProblem => ({
  ...{ status, code: `ZENNE.API.${code}`, clause },
  text: { fr, nl, en, de },
});

/** What only this door can find wrong. */
export const doorProblems = {
  'not-authenticated': row(
    ...([401, 'NOT-AUTHENTICATED', 'RFC 6750: a valid bearer token'] as const),
    'L’appelant n’est pas connu: envoyez un jeton valable.',
    'De beller is niet bekend: stuur een geldig token.',
    'The caller is not known: send a valid token.',
    'Der Aufrufer ist nicht bekannt: Senden Sie ein gültiges Token.',
  ),
  'request-invalid': row(
    ...([400, 'REQUEST', 'openapi.json: requests obey their schema'] as const),
    'La demande n’a pas la forme attendue.',
    'De vraag heeft niet de verwachte vorm.',
    'The request does not have the expected form.',
    'Die Anfrage hat nicht die erwartete Form.',
  ),
  'cursor-invalid': row(
    ...([400, 'CURSOR', 'openapi.json: a cursor is the one of the page before'] as const),
    'Ce curseur n’est pas celui d’une page précédente.',
    'Deze cursor is niet die van een vorige pagina.',
    'This cursor is not that of a page before.',
    'Dieser Cursor ist nicht der einer Seite davor.',
  ),
  'idempotency-key-reused': row(
    ...([422, 'IDEMPOTENCY-KEY', 'openapi.json: one key, one request'] as const),
    'Cette clé d’idempotence a déjà servi pour une autre demande.',
    'Deze idempotentiesleutel diende al voor een andere vraag.',
    'This idempotency key was used for another request.',
    'Dieser Idempotenzschlüssel diente bereits für eine andere Anfrage.',
  ),
  'precondition-failed': row(
    ...([412, 'CHANGED', 'RFC 9110 13.1.1: If-Match'] as const),
    'Le lien a changé depuis que vous l’avez lu.',
    'De relatie is gewijzigd sinds u ze las.',
    'The link has changed since you read it.',
    'Die Beziehung hat sich geändert, seit Sie sie gelesen haben.',
  ),
  'precondition-required': row(
    ...([428, 'IF-MATCH', 'RFC 6585 3: an update names the version it changes'] as const),
    'Dites avec If-Match quelle version vous changez.',
    'Zeg met If-Match welke versie u wijzigt.',
    'Say with If-Match which version you change.',
    'Sagen Sie mit If-Match, welche Fassung Sie ändern.',
  ),
  'too-large': row(
    ...([413, 'TOO-LARGE', 'openapi.json: at most 16 KiB'] as const),
    'La demande est trop grande.',
    'De vraag is te groot.',
    'The request is too large.',
    'Die Anfrage ist zu groß.',
  ),
  'media-type': row(
    ...([415, 'MEDIA-TYPE', 'openapi.json: application/json'] as const),
    'Envoyez du JSON (application/json).',
    'Stuur JSON (application/json).',
    'Send JSON (application/json).',
    'Senden Sie JSON (application/json).',
  ),
  failed: row(
    ...([500, 'FAILED', 'nothing was kept'] as const),
    'Quelque chose n’a pas marché ici; rien n’a été gardé. Réessayez.',
    'Er ging hier iets mis; er is niets bewaard. Probeer opnieuw.',
    'Something went wrong here; nothing was kept. Try again.',
    'Hier ist etwas schiefgegangen; nichts wurde behalten. Versuchen Sie es noch einmal.',
  ),
} as const satisfies Record<string, OwnProblem>;

export type ProblemName = keyof typeof doorProblems | RefusalReason | LinkFault;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly instance: string;
  readonly code: string;
  readonly clause: string;
  readonly next?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Statuses other than the usual 403 of a refusal and 422 of a fault. */
const STATUS: Readonly<Partial<Record<ProblemName, number>>> = {
  'patient-number-invalid': 422,
  'patient-unknown': 422,
  'patient-deceased': 422,
  'link-exists': 409,
  'link-ended': 409,
  'link-not-found': 404,
  'link-holder-not-author': 403,
  'link-type-not-for-declarer': 403,
  'link-type-from-insurers': 403,
};

interface Told {
  readonly status: number;
  readonly code: string;
  readonly clause: string;
  readonly text: Words;
  readonly next?: Words;
}

const has = <Name extends string>(table: Readonly<Record<Name, unknown>>, name: string): name is Name =>
  Object.hasOwn(table, name);

function told(name: ProblemName): Told {
  if (has(doorProblems, name)) return doorProblems[name];
  if (has(linkRefusals, name)) return { ...linkRefusals[name], status: STATUS[name] ?? 422 };
  return { ...refusals[name], status: STATUS[name] ?? 403 };
}

/** The problem as it leaves; nothing of the request stands in it. */
export function problemOf(
  name: ProblemName,
  { language, requestId, errors }: { language: Language; requestId: string; errors?: Problem['errors'] },
): Problem {
  const { status, code, clause, text, next } = told(name);
  return {
    ...{
      type: `urn:zenne:problem:${name}`,
      title: text[language],
      status,
      instance: `urn:uuid:${requestId}`,
      code,
      clause,
    },
    ...(next ? { next: next[language] } : {}),
    ...(errors ? { errors } : {}),
  };
}

/** Whether the client takes JSON, the one form there is. Source: FHIR R4, "http" 3.1.0.1.8-9; RFC 9110, 12.5.1. */
export const FHIR_JSON = 'application/fhir+json';

const JSON_FORMS: readonly string[] = [FHIR_JSON, 'application/json', 'json', 'text/json', 'application/json+fhir'];
const ANY: readonly string[] = ['*/*', 'application/*'];
const NDJSON_FORMS: readonly string[] = ['application/fhir+ndjson', 'application/ndjson', 'application/x-ndjson'];
const MOST_CHARS = 1000;

/** `_format` is stronger than Accept; without either anything is taken. A plus in an address was read as a space. */
export function takesJson(accept: string | undefined, format: string | undefined): boolean {
  if (format !== undefined) return JSON_FORMS.includes(mediaType(format).replace(' ', '+'));
  return takes(accept, JSON_FORMS);
}

/** The same for the files of an export. Source: Bulk Data Access 2.0, "Bulk Data Output File Request". */
export const takesNdjson = (accept: string | undefined): boolean => takes(accept, NDJSON_FORMS);

function takes(accept: string | undefined, forms: readonly string[]): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept
    .slice(0, MOST_CHARS)
    .split(',')
    .some((range) => [...forms, ...ANY].includes(mediaType(range)) && !/;\s*q=0(\.0*)?\s*(;|$)/.test(range));
}

const mediaType = (text: string): string => (text.split(';')[0] ?? '').trim().toLowerCase();

/** `Prefer: handling=lenient`; a search that is not understood as a whole is refused without it. Source: FHIR R4, "search" 3.1.1.5.6. */
export const handlingOf = (prefer: string | undefined): 'strict' | 'lenient' =>
  (prefer ?? '')
    .slice(0, MOST_CHARS)
    .split(/[,;]/)
    .some((one) => /^\s*handling\s*=\s*"?lenient"?\s*$/i.test(one))
    ? 'lenient'
    : 'strict';

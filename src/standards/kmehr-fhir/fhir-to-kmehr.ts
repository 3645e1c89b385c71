/** A FHIR bundle or resource as a KMEHR message, and an account of what was not carried. Source: KMEHR facts B, C, D; fhir-be facts 1-8. */
import type { Item, KmehrMessage, Lnk } from '../kmehr/index.ts';
import { fhirPaths } from './fhir-paths.ts';
import { Ledger } from './ledger.ts';
import type { Lost } from './lost.ts';
import { rowOf } from './made.ts';
import { allergyItem, problemItem } from './to-kmehr/clinical.ts';
import {
  authorsOf,
  isFinal,
  isOfOnePatient,
  type Kind,
  kindOf,
  localIdOf,
  madeAt,
  personOf,
  takeStructure,
} from './to-kmehr/document.ts';
import { type Enveloped, messageOf, type Sending } from './to-kmehr/envelope.ts';
import { peopleItems } from './to-kmehr/people-items.ts';
import { type ReadFault, readResource } from './to-kmehr/read-json.ts';
import { type Resources, resourcesOf, typeOf } from './to-kmehr/resources.ts';
import type { Scope } from './to-kmehr/scope.ts';
import { type Fields, fieldsIn, listIn, peek } from './to-kmehr/source.ts';
import { medicationItem, treatmentItem } from './to-kmehr/treatments.ts';
import { vaccineItem } from './to-kmehr/vaccination.ts';

export interface ToKmehrOptions extends Sending {
  /** Of texts that do not say it themselves; a code of ISO 639. */
  readonly language: string;
}

/** `two-patients`: a message is about one. `no-author`, `no-date`: nobody and no time stands in the resource, and neither was given. */
export type ToKmehrRefusal = ReadFault | 'two-patients' | 'no-author' | 'no-date' | 'nothing-to-convert';

export type ToKmehr =
  | { readonly ok: true; readonly message: KmehrMessage; readonly lost: readonly Lost[] }
  | { readonly ok: false; readonly reason: ToKmehrRefusal };

const ITEMS: Readonly<Record<string, (scope: Scope, resource: Fields) => Item>> = {
  Immunization: vaccineItem,
  AllergyIntolerance: allergyItem,
  Condition: problemItem,
  Procedure: treatmentItem,
  MedicationStatement: medicationItem,
};

/** A summary cannot say of a problem or treatment that it was written in error: it leaves it out. */
const isInError = (resource: Fields): boolean =>
  /^(Condition|Procedure|MedicationStatement)$/.test(typeOf(resource)) &&
  (peek(resource, 'status') === 'entered-in-error' ||
    listIn(fieldsIn(resource, 'verificationStatus'), 'coding').some((one) => peek(one, 'code') === 'entered-in-error'));

const itemsOf = (scope: Scope): readonly Item[] =>
  scope.resources.all.flatMap((resource) => {
    const make = rowOf(ITEMS, typeOf(resource));
    if (make && scope.isSummary && isInError(resource)) scope.ledger.drop(resource, 'not-converted');
    else if (make) return [make(scope, resource)];
    return [];
  });

const file = (mediaType: string, value: string): Lnk => ({ type: 'multimedia', mediaType, value });

/** The FHIR document goes as it came, a PDF of it beside it for those who read no FHIR. Source: KMEHR facts D4 (labresult 2.0). */
function labFiles({ of }: Resources, text: string): readonly Lnk[] {
  const forms = of('DiagnosticReport').flatMap((report) => listIn(report, 'presentedForm'));
  const pdfs = forms.filter((form) => peek(form, 'contentType') === 'application/pdf' && peek(form, 'data') !== '');
  const document = file('application/fhir+json', Buffer.from(text, 'utf8').toString('base64'));
  return [document, ...pdfs.map((form) => file('application/pdf', peek(form, 'data')))];
}

interface Started {
  readonly ledger: Ledger;
  readonly resources: Resources;
  readonly kind: Kind;
  readonly text: string;
  readonly options: ToKmehrOptions;
}

function envelop({ ledger, resources, kind, text, options }: Started): Enveloped | ToKmehrRefusal {
  if (!isOfOnePatient(resources)) return 'two-patients';
  const found = authorsOf(ledger, resources);
  const author = found.length > 0 ? found : (options.sender ?? []);
  const at = madeAt(ledger, resources) ?? options.at;
  if (author.length === 0) return 'no-author';
  if (!at?.date) return 'no-date';
  const { language } = options;
  const scope: Scope = { ledger, resources, isSummary: kind === 'sumehr', language, author, made: at };
  const isLab = kind === 'labresult';
  const items = isLab ? [] : [...(scope.isSummary ? peopleItems(scope) : []), ...itemsOf(scope)];
  if (!isLab && items.length === 0) return 'nothing-to-convert';
  takeStructure(ledger, resources);
  return {
    ...{ kind, author, at, items },
    patient: personOf(ledger, resources),
    localId: localIdOf(ledger, resources),
    isFinal: isFinal(ledger, resources),
    texts: [],
    files: isLab ? labFiles(resources, text) : [],
  };
}

/** Pure: the same text gives the same message. */
export function fhirToKmehr(text: string, options: ToKmehrOptions): ToKmehr {
  const read = readResource(text);
  if (!read.ok) return read;
  const ledger = new Ledger(fhirPaths);
  const resources = resourcesOf(read.value);
  const kind = kindOf(resources);
  const enveloped = envelop({ ledger, resources, kind, text, options });
  if (typeof enveloped === 'string') return { ok: false, reason: enveloped };
  const message = messageOf(enveloped, text, options);
  return { ok: true, message, lost: kind === 'labresult' ? [] : ledger.lost(read.value) };
}

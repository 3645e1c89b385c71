/** A KMEHR message in FHIR: one bundle a transaction, and an account of what was not carried. Source: KMEHR facts B, C, D; fhir-be facts 1-8. */
import {
  type Folder,
  type KmehrMessage,
  kindOf,
  type LabelLanguage,
  type Person,
  type Transaction,
} from '../kmehr/index.ts';
import { kmehrPaths } from './kmehr-paths.ts';
import { Ledger } from './ledger.ts';
import type { Lost } from './lost.ts';
import { type Made, rowOf } from './made.ts';
import { caresetBundle } from './to-fhir/careset-bundle.ts';
import { labBundle } from './to-fhir/lab-document.ts';
import { documentsInside } from './to-fhir/lab-inside.ts';
import { summaryBundle } from './to-fhir/summary.ts';
import type { Opened } from './to-fhir/transaction.ts';
import { contestBundle } from './ttc2023/document.ts';

/** `careset`: Belgian profiles; `ips`: International Patient Summary, both FHIR R4; `ttc2023`: FHIR R5 as in the contest of 2023. */
export const shapes = ['careset', 'ips', 'ttc2023'] as const;
export type Shape = (typeof shapes)[number];

export interface ToFhirOptions {
  readonly shape: Shape;
  /** Of what the conversion writes itself: titles and labels. */
  readonly language: LabelLanguage;
}

export interface ToFhir {
  /** In the order of the transactions. */
  readonly bundles: readonly Made[];
  readonly lost: readonly Lost[];
}

type Convert = (opened: Opened) => readonly Made[];

const lab: Convert = (opened) => {
  const inside = documentsInside(opened);
  return inside.length > 0 ? inside : [labBundle(opened)];
};
const careset: Convert = (opened) => [caresetBundle(opened)];
const contest: Convert = (opened) => [contestBundle(opened)];
const summary: Convert = (opened) => [summaryBundle(opened)];

/** By CD-TRANSACTION. A vaccination or result is no summary of a patient, whatever shape is asked. */
const BELGIAN: Readonly<Record<string, Convert>> = {
  sumehr: careset,
  clinicalsummary: careset,
  vaccination: careset,
  vaccinationschemeelement: careset,
  labresult: lab,
};

const CONVERTERS: Readonly<Record<Shape, Readonly<Record<string, Convert>>>> = {
  careset: BELGIAN,
  ips: { ...BELGIAN, sumehr: summary, clinicalsummary: summary },
  ttc2023: { sumehr: contest },
};

const NOBODY: Person = {};

class Conversion {
  readonly ledger = new Ledger(kmehrPaths);
  readonly bundles: Made[] = [];
  readonly options: ToFhirOptions;
  readonly name: string;

  constructor(options: ToFhirOptions, name: string) {
    this.options = options;
    this.name = name;
  }

  transaction(folder: Folder, transaction: Transaction, place: string): void {
    const convert = rowOf(CONVERTERS[this.options.shape], kindOf(transaction));
    const { ledger, name } = this;
    if (!convert) {
      ledger.drop(transaction, 'not-converted');
      return;
    }
    const person = folder.patient ?? NOBODY;
    const source = `${name} ${place}`;
    this.bundles.push(...convert({ ledger, transaction, person, source, place, language: this.options.language }));
  }
}

/** Pure: the same message gives the same bundles, with the same ids. */
export function kmehrToFhir(message: KmehrMessage, options: ToFhirOptions): ToFhir {
  const conversion = new Conversion(options, message.header?.id?.[0]?.value ?? '');
  const { ledger, bundles } = conversion;
  ledger.drop(message.header, 'envelope');
  for (const [at, folder] of (message.folder ?? []).entries())
    for (const [number, transaction] of (folder.transaction ?? []).entries())
      conversion.transaction(folder, transaction, `folder[${at + 1}]/transaction[${number + 1}]`);
  return { bundles, lost: ledger.lost(message) };
}

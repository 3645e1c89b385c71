/** What a vaccination says of the vaccine, in codes of KMEHR. Source: fhir-be facts 3; KMEHR facts C2, D1. */
import type { Cd, Content } from '../../kmehr/index.ts';
import { extensions, systems } from '../systems.ts';
import { cdOf, systemOf } from '../tables/code-systems.ts';
import { indicationsOf, vaccineAgainst, vaccineOfAtc } from '../tables/vaccine-codes.ts';
import { productOf } from './item-parts.ts';
import type { Scope } from './scope.ts';
import { codingOf, extensionIn, type Fields, fieldsIn, listIn, peek } from './source.ts';
import { cd } from './ways.ts';

/** Codes of the kind and of the product, in the Belgian extension or not. */
export function codingsOf(resource: Fields): readonly Fields[] {
  const product = extensionIn(resource, extensions.administeredProduct);
  const coded = fieldsIn(extensionIn(product, 'coded'), 'valueCodeableConcept');
  return [...listIn(fieldsIn(resource, 'vaccineCode'), 'coding'), ...listIn(coded, 'coding')];
}

interface Codes {
  readonly indications: readonly Cd[];
  readonly others: readonly Cd[];
}

/** Whether what KMEHR says of the vaccine is all that the code says. */
const isSaid = (code: string, indications: readonly string[], atcs: readonly string[]): boolean =>
  vaccineAgainst(indications) === code ||
  (vaccineAgainst(indications) === undefined && atcs.some((atc) => vaccineOfAtc(atc) === code));

/** Indications as given, else as the code says. A code that says more stays as it is, where the document allows it. */
export function codesOf({ ledger, isSummary }: Scope, resource: Fields): Codes {
  const codings = codingsOf(resource);
  const given = codings.flatMap((coding) => cdOf(codingOf(coding)) ?? []);
  const named = given.filter(({ scheme }) => scheme === 'CD-VACCINEINDICATION');
  const atcs = given.filter(({ scheme }) => scheme === 'CD-ATC').map(({ value }) => value);
  const snomed = codings.find((coding) => systemOf(peek(coding, 'system')) === systems.snomed);
  const code = peek(snomed, 'code');
  const derived = named.length > 0 ? [] : (indicationsOf(code) ?? []).map((one) => cd('CD-VACCINEINDICATION', one));
  const indications = named.length > 0 ? named : derived;
  const covered = isSaid(
    code,
    indications.map(({ value }) => value),
    atcs,
  );
  const others = given.filter(
    ({ scheme }) => scheme !== 'CD-VACCINEINDICATION' && (scheme !== 'CD-SNOMED' || !(covered || isSummary)),
  );
  const carriesSnomed = !(covered || isSummary);
  const isKept = (coding: Fields): boolean =>
    systemOf(peek(coding, 'system')) === systems.snomed
      ? carriesSnomed || (covered && coding === snomed)
      : cdOf(codingOf(coding)) !== undefined || isOther(coding);
  for (const coding of codings)
    if (isKept(coding)) for (const key of ['system', 'version', 'code', 'display']) ledger.take(coding, key);
  return { indications, others };
}

/** Says only that the list has no code. */
export const isOther = (coding: Fields): boolean =>
  peek(coding, 'system') === systems.vaccineCode && peek(coding, 'code') === 'other';

/** A content each for what it protects against, its codes, and the package. */
export function contentsOf({ indications, others }: Codes): readonly Content[] {
  const isProduct = ({ scheme }: Cd): boolean => scheme === 'CD-DRUG-CNK';
  return [
    ...(indications.length > 0 ? [{ cd: indications }] : []),
    ...others.filter((one) => !isProduct(one)).map((one) => ({ cd: [one] })),
    ...others.filter(isProduct).map(productOf),
  ];
}

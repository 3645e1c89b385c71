/** Medicines of every form: packages, substances, recipes, the medication of the first years (KMEHR facts B1, D3). */
import type { Cd, Content } from '../kmehr/index.ts';
import { codeOf, codeText, isReadable } from './codes.ts';
import { restPairs } from './rest.ts';
import { plain, type Scope } from './scope.ts';
import type { ViewPair, ViewText } from './view.ts';

export interface ProductView {
  /** What the medicine is called; the best first. */
  readonly names: readonly ViewText[];
  /** Codes that have words of their own. */
  readonly codes: readonly ViewText[];
  readonly pairs: readonly ViewPair[];
}

const given = (names: readonly (string | undefined)[]): readonly string[] =>
  names.map((name) => name?.trim() ?? '').filter((name) => name !== '');

/** The first name carries the codes; a medicine without name is called by its code. */
const viewOf = (
  scope: Scope,
  names: readonly ViewText[],
  cds: readonly Cd[],
  pairs: readonly ViewPair[],
): ProductView => {
  const [first = plain(cds[0]?.value.trim() ?? ''), ...rest] = names;
  const codes = [...(first.codes ?? []), ...cds.flatMap(codeOf)];
  return {
    names: [{ ...first, codes }, ...rest],
    codes: cds.filter((cd) => isReadable(scope, cd)).map((cd) => codeText(scope, cd)),
    pairs,
  };
};

const packageNames: ReadonlySet<string> = new Set(['intendedcd', 'deliveredcd', 'intendedname', 'deliveredname']);

const ofPackage = (scope: Scope, { medicinalproduct, substanceproduct }: Content): readonly ProductView[] =>
  [medicinalproduct, substanceproduct].flatMap((product) => {
    if (!product) return [];
    const cds = [product.intendedcd, product.deliveredcd].flat().filter((cd) => cd !== undefined);
    const names = given([product.intendedname, product.deliveredname]).map(plain);
    return [viewOf(scope, names, cds, restPairs(scope, product, packageNames))];
  });

/** A recipe is called by its words; what it is made of follows. */
const ofRecipe = (scope: Scope, { compoundprescription: recipe }: Content): readonly ProductView[] => {
  if (!recipe) return [];
  const { value = '', language, magistraltext } = recipe;
  const words: readonly ViewText[] = given([value]).map((text) => ({ text, ...(language && { language }) }));
  const names = [...words, ...scope.texts('magistraltext', magistraltext)];
  const pairs = restPairs(scope, recipe, new Set(['value', 'language', 'magistraltext']));
  return names.length > 0 ? [viewOf(scope, names, [], pairs)] : [{ names: [], codes: [], pairs }];
};

const ofMedication = (scope: Scope, { medication }: Content): readonly ProductView[] => {
  if (!medication) return [];
  const { cd = [], inn, magistral, tradename } = medication;
  const names = [...given([tradename]).map(plain), ...scope.texts('inn', inn), ...scope.texts('magistral', magistral)];
  const shown = new Set(['cd', 'inn', 'magistral', 'tradename']);
  return [viewOf(scope, names, cd, restPairs(scope, medication, shown))];
};

export const productParts: readonly string[] = [
  'medicinalproduct',
  'substanceproduct',
  'compoundprescription',
  'medication',
];

export const productsOf = (scope: Scope, content: Content): readonly ProductView[] => [
  ...ofPackage(scope, content),
  ...ofRecipe(scope, content),
  ...ofMedication(scope, content),
];

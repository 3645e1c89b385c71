/** Rules of the Belgian profiles. Sources: be-core 2.1 (identifiers), be-vaccination 1.1 (be-rule-vaccination-1 to -4). */
import { isObject, type JsonObject, member, objectsOf, textOf } from '../json.ts';
import { isPseudonymised } from '../values/pseudonym.ts';
import { about, at, codings, hasCoding } from './ask.ts';
import type { NativeRules, NativeTest, RuleContext } from './native-test.ts';

const BE = 'https://www.ehealth.fgov.be/standards/fhir/';
const system = (name: string): string => `${BE}core/NamingSystem/${name}`;

/** Only a part has to look so: longer numbers pass, as the guide writes it. */
const looks = (systems: readonly string[], pattern: RegExp): NativeTest =>
  about((identifier) => {
    const value = textOf(identifier, 'value');
    if (value === undefined || !systems.includes(textOf(identifier, 'system') ?? '')) return true;
    return isPseudonymised(member(identifier, '_value')) || pattern.test(value);
  });

const SNOMED = 'http://snomed.info/sct';
const OTHER_VACCINE = '787859002';

const otherIsNamed = about((vaccination) => {
  const vaccine = at(vaccination, 'vaccineCode');
  const other =
    codings(vaccine).some((coding) => coding.code === 'other') || hasCoding(vaccine, SNOMED, [OTHER_VACCINE]);
  return !other || (vaccine !== undefined && (textOf(vaccine, 'text') !== undefined || vaccine._text !== undefined));
});

const PRODUCT = `${BE}vaccination/StructureDefinition/be-ext-administeredProduct`;
const PRODUCT_SYSTEMS = [
  `${BE}medication/NamingSystem/be-ns-cnk-codes`,
  `${BE}medication/NamingSystem/be-ns-cti-extended-code`,
  'http://whocc.no/atc',
];
const named = (element: JsonObject, url: string): readonly JsonObject[] =>
  objectsOf(element, 'extension').filter((extension) => extension.url === url);

const productIsCoded = about((vaccination) => {
  const concepts = named(vaccination, PRODUCT)
    .flatMap((product) => named(product, 'coded'))
    .map((coded) => at(coded, 'valueCodeableConcept'))
    .filter((concept) => concept !== undefined);
  if (concepts.length === 0) return true;
  return concepts.some((concept) =>
    codings(concept).some((coding) => PRODUCT_SYSTEMS.includes(textOf(coding, 'system') ?? '')),
  );
});

/** What could not be looked up leaves the rule open. */
function anyIn(
  found: readonly (JsonObject | undefined)[],
  valueSet: string,
  context: RuleContext,
): boolean | undefined {
  const verdicts = found.flatMap((concept) =>
    concept === undefined
      ? ['unknown' as const]
      : codings(concept).map((coding) =>
          context.memberOf(valueSet, { system: textOf(coding, 'system'), code: textOf(coding, 'code') }),
        ),
  );
  if (verdicts.includes('in')) return true;
  return verdicts.includes('unknown') ? undefined : false;
}

const resolved = (reference: JsonObject | undefined, { resolve }: RuleContext): JsonObject | undefined => {
  const text = reference && textOf(reference, 'reference');
  return text === undefined ? undefined : resolve(text);
};

const REACTIONS = `${BE}core-clinical/ValueSet/be-vs-reaction-manifestation-code`;

const reactionIsCoded: NativeTest = (vaccination, context) => {
  const details = isObject(vaccination)
    ? objectsOf(vaccination, 'reaction')
        .map((reaction) => at(reaction, 'detail'))
        .filter((detail) => detail !== undefined)
    : [];
  if (details.length === 0) return true;
  return anyIn(
    details.map((detail) => at(resolved(detail, context), 'code')),
    REACTIONS,
    context,
  );
};

const PLACES = `${BE}vaccination/ValueSet/be-vs-care-location`;

const placeIsCoded: NativeTest = (vaccination, context) => {
  const reference = at(vaccination, 'encounter');
  if (reference === undefined) return true;
  const encounter = resolved(reference, context);
  if (encounter === undefined) return textOf(reference, 'reference') === undefined ? true : undefined;
  const stays = objectsOf(encounter, 'location');
  if (stays.length === 0) return true;
  const places = stays.map((stay) => resolved(at(stay, 'location'), context));
  if (places.includes(undefined)) return undefined;
  const types = places.flatMap((place) => (place ? objectsOf(place, 'type') : []));
  return types.length === 0 ? true : anyIn(types, PLACES, context);
};

export const BELGIAN_RULES: NativeRules = {
  'be-inv-SSIN': { prints: ['9b9c8d13db91'], test: looks([system('ssin')], /\d{11}/) },
  'be-inv-NIHDI': {
    prints: ['962f7d841a23'],
    test: looks([system('nihdi'), system('nihdi-organization'), system('nihdi-professional')], /\d{8}/),
  },
  'be-inv-CBE': { prints: ['a5dfc88e4db0'], test: looks([system('cbe')], /[0-1]\d{9}/) },
  'be-rule-vaccination-1': { prints: ['0b427a63b578'], test: otherIsNamed },
  'be-rule-vaccination-2': { prints: ['86ef26545be1'], test: productIsCoded },
  'be-rule-vaccination-3': { prints: ['142806006b0f'], test: reactionIsCoded },
  'be-rule-vaccination-4': { prints: ['9c2ac89930c3'], test: placeIsCoded },
};

/** Rules of the base types. Source: FHIR R4, the type pages. */
import { isObject, objectsOf, textOf } from '../json.ts';
import { isClean, isFilled } from '../values/narrative.ts';
import { about, at, codings, has, hasAny, hasChoice, hasCoding, needs, notBoth } from './ask.ts';
import { notLater } from './moments.ts';
import type { NativeRules, NativeTest } from './native-test.ts';

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem/';
const ALLERGY_STATUS = `${TERMINOLOGY}allergyintolerance-verification`;
const CONDITION_STATUS = `${TERMINOLOGY}condition-ver-status`;
const CONDITION_CLINICAL = `${TERMINOLOGY}condition-clinical`;
const IN_ERROR = ['entered-in-error'];
const ENDED = ['resolved', 'remission', 'inactive'];

const notHome = about((element) => textOf(element, 'use') !== 'home');

const sameCoding: NativeTest = (element, { resource }) => {
  if (!isObject(element) || !hasChoice(element, 'value')) return true;
  const own = new Set(codings(at(resource, 'code')).map((coding) => JSON.stringify(Object.entries(coding).sort())));
  return !objectsOf(element, 'component').some((component) =>
    codings(at(component, 'code')).some((coding) => own.has(JSON.stringify(Object.entries(coding).sort()))),
  );
};

const div =
  (test: (text: string) => boolean): NativeTest =>
  (text) =>
    typeof text !== 'string' || test(text);

export const BASE_RULES: NativeRules = {
  'ait-1': {
    prints: ['cfc40499cb3b'],
    test: about(
      (element) =>
        hasCoding(at(element, 'verificationStatus'), ALLERGY_STATUS, IN_ERROR) || has(element, 'clinicalStatus'),
    ),
  },
  'ait-2': {
    prints: ['d5aa988639b8'],
    test: about(
      (element) =>
        !hasCoding(at(element, 'verificationStatus'), ALLERGY_STATUS, IN_ERROR) || !has(element, 'clinicalStatus'),
    ),
  },
  'att-1': { prints: ['a437bf9ce855'], test: needs('data', 'contentType') },
  'cmp-1': { prints: ['8c99f49c366a'], test: hasAny('text', 'entry', 'section') },
  'cmp-2': { prints: ['e865a3253640'], test: notBoth('emptyReason', 'entry') },
  'con-4': {
    prints: ['942123c17d02'],
    test: about(
      (element) =>
        !hasChoice(element, 'abatement') || hasCoding(at(element, 'clinicalStatus'), CONDITION_CLINICAL, ENDED),
    ),
  },
  'con-5': {
    prints: ['f4cadfb67bb4'],
    test: about(
      (element) =>
        !hasCoding(at(element, 'verificationStatus'), CONDITION_STATUS, IN_ERROR) || !has(element, 'clinicalStatus'),
    ),
  },
  'cpt-2': { prints: ['915d6a8bc875'], test: needs('value', 'system') },
  'dom-6': {
    prints: ['46eb0bddb82e'],
    test: about((element) => textOf(at(element, 'text') ?? {}, 'div') !== undefined),
  },
  'imm-1': { prints: ['b2bd7599767e'], test: hasAny('documentType', 'reference') },
  'obs-3': { prints: ['778758b4df44'], test: hasAny('low', 'high', 'text') },
  'obs-6': {
    prints: ['4f842c54f75c'],
    test: about((element) => !has(element, 'dataAbsentReason') || !hasChoice(element, 'value')),
  },
  'obs-7': { prints: ['17e172c89ec0'], test: sameCoding },
  'org-1': { prints: ['6505f06e169d'], test: hasAny('identifier', 'name') },
  'org-2': { prints: ['10cb654d6325'], test: notHome },
  'org-3': { prints: ['10cb654d6325'], test: notHome },
  'pat-1': { prints: ['3329208a6cb4'], test: hasAny('name', 'telecom', 'address', 'organization') },
  'per-1': {
    prints: ['891669ee45ca'],
    test: (element) => (isObject(element) ? notLater(textOf(element, 'start'), textOf(element, 'end')) : true),
  },
  'prr-1': { prints: ['faa2ee536e7a'], test: needs('orderDetail', 'code') },
  'qty-3': { prints: ['84af2edce8b6'], test: needs('code', 'system') },
  'sqty-1': { prints: ['c463ccd7736e'], test: about((element) => !has(element, 'comparator')) },
  'txt-1': { prints: ['bcaf87d2048e'], test: div(isClean) },
  'txt-2': { prints: ['bcaf87d2048e'], test: div(isFilled) },
};

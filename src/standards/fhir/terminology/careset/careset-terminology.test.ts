import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueWords } from '../issue-texts.ts';
import type { CodeSystem, CodeSystemConcept, ConceptReference, ValueSet } from '../model.ts';
import { makeTerminology } from '../terminology.ts';
import { caresetTerminology } from './careset-terminology.ts';

const careset = caresetTerminology();
const { labels = [] } = careset;
const terminology = makeTerminology(careset);

const flat = (concepts: readonly CodeSystemConcept[] = []): readonly CodeSystemConcept[] =>
  concepts.flatMap((one) => [one, ...flat(one.concept)]);
const named = (list: readonly { readonly url: string }[]) => list.map((one) => [one.url, one] as const);

describe('labels', () => {
  it.each(named(labels))('every code of %s has a label in fr, nl, en and de', (_, one) => {
    const { concept } = one as CodeSystem;
    const lacking = flat(concept).filter(
      ({ display, designation = [] }) =>
        !display ||
        ['fr', 'nl', 'de'].some((language) => !designation.find((said) => said.language === language)?.value),
    );
    expect(lacking.map(({ code }) => code)).toEqual([]);
    expect(flat(concept).filter(({ code }) => !/^[^\s|]+$/.test(code))).toEqual([]);
  });

  it.each(named(labels))('%s has no code twice', (_, one) => {
    const codes = flat((one as CodeSystem).concept).map(({ code }) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('issues are told in four languages, with their subject where the text has room for one', () => {
    for (const { text } of Object.values(issueWords))
      for (const language of ['fr', 'nl', 'en', 'de'] as const) expect(text[language]).toContain('{about}');
  });
});

describe('value sets', () => {
  it.each(named(careset.valueSets))('%s names code systems that are here, and codes that they have', (url) => {
    const set = terminology.codesIn(url);
    expect(set?.faults.filter(({ name }) => name !== 'content-lacking')).toEqual([]);
    const unlabelled = [...(set?.members.values() ?? [])].flatMap((codes) =>
      [...codes.values()].filter(({ concept }) => !concept).map(({ code }) => code),
    );
    expect(unlabelled).toEqual([]);
  });

  it('have the sizes that the guides give them', () => {
    const size = (name: string) => {
      const found = careset.valueSets.find(({ id }) => id === name);
      return [...(terminology.codesIn(found?.url ?? '')?.members.values() ?? [])].reduce(
        (sum, { size: n }) => sum + n,
        0,
      );
    };
    expect(size('be-vs-vaccine-code')).toBe(62);
    expect(size('be-vs-vaccination-status-reason')).toBe(6);
    expect(size('be-vs-vaccination-administration-route')).toBe(8);
    expect(size('be-causativeagent')).toBe(141);
    expect(size('be-riskmanifestation')).toBe(34);
    expect(size('be-civilstate')).toBe(15);
    expect(size('be-vs-cd-hcparty')).toBe(241);
    expect(size('be-vs-care-location')).toBe(23);
    expect(size('immunization-status')).toBe(3);
    expect(size('data-absent-reason')).toBe(15);
  });

  it('have no id twice', () => {
    for (const list of [careset.valueSets, labels]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

/** Value sets of the published guides, read as data. */
const PACKAGES = join(import.meta.dirname, '../../../../../../shared/data/fhir-be/packages');
const published = (guide: string): readonly ValueSet[] =>
  readdirSync(join(PACKAGES, guide))
    .filter((name) => name.startsWith('ValueSet-'))
    .map((name) => JSON.parse(readFileSync(join(PACKAGES, guide, name), 'utf8')));

describe.skipIf(!existsSync(PACKAGES))('the published guides', () => {
  it.each([['vaccination'], ['allergy'], ['core'], ['core-clinical'], ['lab']])(
    'every code that a value set of %s lists is in ours, under its own address',
    (guide) => {
      const here = published(guide).filter(({ url }) => terminology.library.valueSet(url));
      expect(here.length).toBeGreaterThan(0);
      for (const { url, compose } of here)
        for (const { system, concept = [] } of compose?.include ?? [])
          for (const { code } of concept as readonly ConceptReference[])
            expect([url, code, terminology.memberOf(url, { system, code })]).toEqual([url, code, 'in']);
    },
  );

  it.each([['vaccination'], ['core'], ['lab']])('every code of a code system of %s has a label', (guide) => {
    const systems: readonly CodeSystem[] = readdirSync(join(PACKAGES, guide))
      .filter((name) => name.startsWith('CodeSystem-'))
      .map((name) => JSON.parse(readFileSync(join(PACKAGES, guide, name), 'utf8')));
    const here = systems.filter(({ url }) => terminology.library.codeSystem(url));
    for (const { url, concept } of here) {
      const held = terminology.library.codeSystem(url);
      expect([url, flat(concept).filter(({ code }) => !held?.find(code))]).toEqual([url, []]);
    }
  });

  it.each([['vaccination'], ['allergy'], ['lab']])('no coding of an example of %s is out of the world', (guide) => {
    const folder = join(PACKAGES, '../examples', guide);
    const told = new Set<string>();
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('system' in value && 'code' in value) {
        const { system, code } = value as { system: string; code: string };
        const held = terminology.library.codeSystem(system);
        if (held?.isComplete && !held.find(code)) told.add(`${system}#${code}`);
      }
      for (const one of Object.values(value)) look(one);
    };
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.json')))
      look(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    expect([...told]).toEqual([]);
  });
});

/** What the parts of one transaction share while they are converted. */
import type { HcParty, LabelLanguage } from '../../kmehr/index.ts';
import { uuidFrom } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import type { Made, Reference } from '../made.ts';
import { extensions, unversioned } from '../systems.ts';

export interface Scope {
  readonly ledger: Ledger;
  /** Belgian caresets with their extensions; else what a reader anywhere knows. */
  readonly belgian: boolean;
  /** Name of the source: with the place in it, ids are made from it. */
  readonly source: string;
  readonly ids: Map<string, string>;
  readonly patient: Reference;
  /** A FHIR dateTime: when the transaction was made; nothing when it does not say. */
  readonly recorded: string | undefined;
  /** Of what we write ourselves. */
  readonly language: LabelLanguage;
  readonly parties: PartyBook;
  readonly author: readonly HcParty[];
}

/** Which of the authors of something answers for it. */
export interface Recorder {
  readonly reference: Reference;
  readonly isPerson: boolean;
}

export interface PartyBook {
  /** The resource of a party, made once for all that name it alike. */
  readonly of: (party: HcParty) => Made;
  readonly recorderOf: (authors: readonly HcParty[]) => Recorder | undefined;
  readonly made: () => readonly Made[];
}

/** The id of what stands at a place; asked for more than once. */
export function idIn({ source, ids }: Scope, place: string): string {
  const id = ids.get(place) ?? uuidFrom(source, place);
  ids.set(place, id);
  return id;
}

interface Marked {
  readonly meta: { readonly profile: readonly string[] };
  readonly extension?: readonly object[];
}

/** A careset names the profile it is meant for, with its version: a vault wants it. Source: fhir-be facts 1.2. */
export const intended = (profile: string, ...extension: readonly object[]): Marked => ({
  meta: { profile: [unversioned(profile)] },
  extension: [{ url: extensions.intendedProfile, valueCanonical: profile }, ...extension],
});

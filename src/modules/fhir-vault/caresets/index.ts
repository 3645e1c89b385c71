import { allergy } from './allergy.ts';
import type { Careset } from './careset.ts';
import { labObservation, labReport } from './lab.ts';
import { vaccination } from './vaccination.ts';

export type { Careset, Rights } from './careset.ts';

/** Every careset the vault takes. */
export const caresets: readonly Careset[] = [vaccination, allergy, labReport, labObservation];

/** Every type that is kept, alone or as a part of documents. */
export const vaultTypes: readonly string[] = [
  ...new Set(caresets.flatMap(({ type, parts = {} }) => [type, ...Object.keys(parts)])),
];

/** Canonicals with the versions that are taken, by type. */
export const vaultProfiles: ReadonlyMap<string, readonly string[]> = new Map(
  vaultTypes.map((type) => {
    const own = caresets.filter((careset) => careset.type === type).flatMap(({ profiles }) => Object.entries(profiles));
    const sent = own.flatMap(([canonical, versions]) => versions.map((version) => `${canonical}|${version}`));
    const parts = caresets.flatMap(({ parts = {} }) => (Object.hasOwn(parts, type) ? (parts[type] ?? []) : []));
    return [type, [...new Set([...sent, ...parts])]];
  }),
);

const byType = new Map(caresets.map((careset) => [careset.type, careset]));

export const caresetOf = (type: string): Careset | undefined => byType.get(type);

/** Whether the display of a coding is one of its labels. Source: FHIR R4, Coding.display; `$validate-code` `display`. */
import type { Concept, IndexedSystem } from './code-system-index.ts';
import { fits, languageRanges } from './languages.ts';
import type { Designation } from './model.ts';

export interface Labels {
  readonly display?: string | undefined;
  readonly designations: readonly Designation[];
}

export const labelsOf = (concept: Concept | undefined, member: Labels | undefined): Labels => ({
  display: member?.display ?? concept?.display,
  designations: [...(member?.designations ?? []), ...(concept?.designations ?? [])],
});

/** Any label in a wanted language is right; without a wanted one, or without labels in it, any label at all. */
export function isLabel(
  { display, designations }: Labels,
  told: string | undefined,
  { source }: IndexedSystem,
  displayLanguage: string | undefined,
): boolean {
  if (told === undefined || display === undefined) return true;
  const labels = [{ language: source.language ?? 'en', value: display }, ...designations];
  const ranges = languageRanges(displayLanguage);
  const wanted = labels.filter(({ language }) => ranges.some((range) => fits(range, language)));
  return (wanted.length > 0 ? wanted : labels).some(({ value }) => value.toLowerCase() === told.toLowerCase());
}

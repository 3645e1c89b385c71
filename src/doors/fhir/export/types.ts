/** What can be exported: people, and what the vault keeps. */
import { caresets } from '../../../modules/fhir-vault/index.ts';

export const EXPORT_TYPES: readonly string[] = [...new Set(['Patient', ...caresets.map(({ type }) => type)])];

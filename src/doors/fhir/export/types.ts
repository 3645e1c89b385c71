/** What can be exported: people, and what the vault keeps, alone or as a part of documents. */
import { vaultTypes } from '../../../modules/fhir-vault/index.ts';

export const EXPORT_TYPES: readonly string[] = ['Patient', ...vaultTypes];

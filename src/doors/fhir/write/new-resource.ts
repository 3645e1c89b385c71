/** What was sent as the vault takes it. */
import type { NewResource } from '../../../modules/fhir-vault/index.ts';
import { identifiersOf } from './identifiers-of.ts';
import type { SentResource } from './read-body.ts';

export const newResource = ({ careset, read, profile, resource }: SentResource): NewResource => ({
  ...{ careset, read, profile },
  identifiers: identifiersOf(resource),
});

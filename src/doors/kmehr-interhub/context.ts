/** What the door between hubs needs of the house. */
import type { HubCertificates } from '../../modules/identity/index.ts';
import type { HubContext } from '../shared/hub/context.ts';

export interface InterhubContext extends HubContext {
  /** With TLS a hub shows its certificate; without it, it signs in as members do. */
  readonly certificates?: HubCertificates | undefined;
}

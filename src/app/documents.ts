/** Opening documents wherever they are kept: the vault, and the stores of institutions over the wire. */
import type { AccessContext } from '../modules/access/index.ts';
import { readSealed } from '../modules/brusafe/index.ts';
import {
  type FetchContext,
  type HubLocator,
  type SourceTally,
  watchLocator,
  watchSources,
} from '../modules/hub/index.ts';
import { type HospitalOptions, hospitalSource } from '../outside/hospital/client.ts';
import type { Log } from '../platform/log/index.ts';
import type { Metrics } from '../platform/metrics/index.ts';
import type { HubParty } from '../standards/hubservices/index.ts';

export interface DocumentsOptions {
  readonly access: AccessContext;
  readonly hub: HubParty;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly sealing: HospitalOptions['sealing'];
  readonly locator: HubLocator;
  /** What this hub shows to others over TLS. */
  readonly identity?: HospitalOptions['identity'];
  /** For a whole answer of an institution; that of its client when absent. */
  readonly deadlineMs?: number | undefined;
  /** Remembers how the stores answer. */
  readonly tally: SourceTally;
}

export const documentsOf = ({
  tally,
  access,
  hub,
  metrics,
  log,
  sealing,
  locator,
  deadlineMs,
  identity,
}: DocumentsOptions): FetchContext => ({
  access,
  locator: watchLocator(locator, access.clock),
  hubNumber: hub.number,
  vault: (grant, link) => readSealed(grant, access.keys, link),
  sources: watchSources(
    hospitalSource({ hub, clock: access.clock, sealing, deadlineMs, identity }),
    access.clock,
    tally.leaveAlone,
  ),
  onFetched: ({ institution, name: source }, outcome) => {
    tally.count(institution, outcome);
    metrics.sourceAnswered(source, outcome);
    if (outcome !== 'shown' && outcome !== 'withdrawn-meanwhile')
      log.warn({ source, outcome }, 'an institution did not give a document');
  },
});

/** The hub services as hubs ask them of each other. Source: KMEHR facts A4; access rules 12.1. */
import { type OperationName, operationNames } from './operations/table.ts';
import { actionsOf, type HubVersion, namespaces, V3 } from './versions.ts';

/** What hubs ask each other. */
const BETWEEN_HUBS: readonly OperationName[] = [
  ...(['GetTransactionList', 'GetTransaction', 'GetTransactionSet'] as const),
  ...(['GetLatestUpdate', 'GetPatientAuditTrail'] as const),
];

/** Between hubs: the same messages. No description of it was published; a hub may use the words of its members' service. */
export const INTERHUB_V3: HubVersion = {
  ...V3,
  ...namespaces('v3', 'interhub'),
  service: 'InterHub',
  actionPrefixes: [actionsOf('v3', 'interhub'), actionsOf('v3', 'intrahub')],
  lacks: operationNames.filter((name) => !BETWEEN_HUBS.includes(name)),
};

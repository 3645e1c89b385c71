/** This hub, as it names itself in its messages. */
import type { HubParty } from '../standards/hubservices/index.ts';
import type { Settings } from './settings.ts';

export const hubOf = ({ hubNumber, hubName, hubIdScheme }: Settings): HubParty => ({
  number: hubNumber,
  name: hubName,
  idScheme: hubIdScheme,
});

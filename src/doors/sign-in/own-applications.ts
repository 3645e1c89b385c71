/** The applications that whoever is signed in let in, for the page of own sessions: what each sees, and its end. */
import { type Caller, noteUnder, readRegisterGrant } from '../../modules/grants/index.ts';
import { authorisationsOf, endAuthorisation } from '../../modules/identity/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { isPlainScope } from '../../standards/oauth/index.ts';
import type { Applications } from '../shared/applications.tsx';
import { scopeWords } from './scope-words.ts';

/** An officer lets nothing in. */
function partyOf(caller: Caller): string | undefined {
  if (caller.kind === 'patient') return caller.patient;
  return caller.kind === 'caregiver' ? caller.caregiver.key : undefined;
}

const seenBy = (scopes: readonly string[], language: Language): string[] => {
  const told = scopes.filter((scope) => !isPlainScope(scope) || scope === 'offline_access');
  return told.map((scope) => {
    const { text, hint } = scopeWords(language, scope);
    return hint ? `${text}. ${hint}` : text;
  });
};

export const ownApplications: Applications = {
  list: async (grant, language) => {
    const { tx, caller } = readRegisterGrant(grant, 'own-sessions');
    const party = partyOf(caller);
    const found = party === undefined ? [] : await authorisationsOf(tx, party);
    return found.map(({ grantId, application, madeAt, scopes }) => ({
      ...{ id: grantId, name: application, since: madeAt },
      sees: seenBy(scopes, language),
    }));
  },
  end: async (grant, id) => {
    const { tx, caller } = readRegisterGrant(grant, 'end-session');
    const party = partyOf(caller);
    const isEnded = party !== undefined && (await endAuthorisation(tx, id, party));
    noteUnder(grant, { reason: 'application', count: Number(isEnded) });
    return isEnded;
  },
};

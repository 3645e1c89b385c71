/** This portal, for the pages that others have too: about the visitor, not about the record that is open. */
import { askRegister } from '../shared/ask.ts';
import type { Portal, SignedIn } from '../shared/portal.ts';
import { type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';

type OwnVisit = SignedIn & { readonly visit: Visit };

export const portalOf = (context: PortalContext): Portal<OwnVisit> => ({
  ...{ access: context.access, cookies: context.cookies, applications: context.applications },
  visitOf: async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return (
      visit && {
        visit,
        language: visit.language,
        caller: visit.caller,
        session: visit.session,
        csrf: visit.sessionCsrf,
      }
    );
  },
  ask: (question, use) => askRegister(context, question, use),
  page: ({ visit }, page) => patientPage({ ...page, visit, sandbox: context.sandbox }),
});

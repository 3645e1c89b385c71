/** /care/vouch: registrations that wait for this caregiver as guarantor. Source: access rules 9.10. */
import type { HttpServer } from '../../platform/http/index.ts';
import { openDecisions } from '../shared/registration-decisions.tsx';
import { type PortalContext, portalOf } from './frame.tsx';
import { words } from './registration-texts.ts';

export const openVouch = (server: HttpServer, context: PortalContext): void =>
  openDecisions(server, portalOf(context), {
    path: '/care/vouch',
    words: (language) => {
      const t = words(language);
      return { title: t('vouch'), lead: t('vouchLead'), source: t('source') };
    },
  });

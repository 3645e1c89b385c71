/** /office/registrations: caregivers whom CoBRHA does not know wait for an administrator. Source: access rules 9.10. */
import type { HttpServer } from '../../platform/http/index.ts';
import { openDecisions } from '../shared/registration-decisions.tsx';
import { type OfficeContext, portalOf } from './frame.tsx';
import { words } from './people-texts.ts';

export const openRegistrations = (server: HttpServer, context: OfficeContext): void =>
  openDecisions(server, portalOf(context), {
    path: '/office/registrations',
    words: (language) => {
      const t = words(language);
      return { title: t('registrations'), lead: t('registrationsLead'), source: t('source') };
    },
  });

/** The network's office: registrations, records of one person that stand twice, the matrix, emergencies to review. */
import type { HttpServer } from '../../platform/http/index.ts';
import { addressIn } from '../../ui/index.ts';
import { openLetters } from '../shared/letters.tsx';
import { openSessions } from '../shared/sessions.tsx';
import { openAccountPage } from './accounts/open-account.tsx';
import { openAccounts } from './accounts/open-accounts.tsx';
import { openApplications } from './applications.tsx';
import { type OfficeContext, portalOf, visitOf } from './frame.tsx';
import { openMatrix } from './matrix.tsx';
import { openMerge } from './merge.tsx';
import { openMerges } from './merges.tsx';
import { openPublication } from './publication.tsx';
import { openPublicationsPage } from './publications.tsx';
import { openRegisterChange } from './register-change.tsx';
import { openRegisterChanges } from './register-changes.tsx';
import { openRegisters } from './registers.tsx';
import { openRegistrations } from './registrations.tsx';
import { openRepresentation } from './representation.tsx';
import { openTie } from './representation-tie.tsx';
import { openRepresentations } from './representations.tsx';
import { openRequest } from './request.tsx';
import { openRequests } from './requests.tsx';
import { openRetention } from './retention.tsx';
import { openReview } from './review.tsx';
import { openReviews } from './reviews.tsx';
import { openFactors } from './second-factor/open-factors.tsx';
import { openGive } from './second-factor/open-give.tsx';
import { openSource } from './source.tsx';
import { openSources } from './sources.tsx';
import { openTrail } from './trail.tsx';
import { openVisibility } from './visibility.tsx';
import { openWithdrawal } from './withdrawal.tsx';
import { openWithdrawals } from './withdrawals.tsx';

/** One opener a page; each registers its own routes. */
const OPENERS: readonly ((server: HttpServer, context: OfficeContext) => void)[] = [
  openGive,
  openFactors,
  openAccounts,
  openAccountPage,
  openRegistrations,
  openMerges,
  openMerge,
  openRepresentations,
  openTie,
  openRepresentation,
  openTrail,
  openWithdrawals,
  openWithdrawal,
  openRequests,
  openRequest,
  openRetention,
  openVisibility,
  openApplications,
  openSources,
  openSource,
  openPublicationsPage,
  openPublication,
  openRegisters,
  openRegisterChanges,
  openRegisterChange,
  (server, context) => openSessions(server, portalOf(context), '/office/sessions'),
  (server, context) => openLetters(server, portalOf(context), '/office/letters'),
  openMatrix,
  openReviews,
  openReview,
];

export async function openOffice(server: HttpServer, context: OfficeContext): Promise<void> {
  server.get('/:language/office/', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const [first] = visit.pages;
    return reply.redirect(addressIn(visit.language, first?.path ?? '/office/letters'), 303);
  });
  for (const open of OPENERS) open(server, context);
}

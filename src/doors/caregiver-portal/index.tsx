/** The caregivers' portal: find a patient, see the documents, read one, learn why not. */
import type { HttpServer } from '../../platform/http/index.ts';
import { openLetters } from '../shared/letters.tsx';
import { openSessions } from '../shared/sessions.tsx';
import { openDeclareLink } from './declare-link.tsx';
import { openDocument, openDocumentPdf } from './document.tsx';
import { openFindPatient } from './find-patient.tsx';
import { type PortalContext, portalOf } from './frame.tsx';
import { openLaunchPage } from './launch.tsx';
import { openMyPatients } from './my-patients.tsx';
import { openNewcomer } from './newcomer.tsx';
import { openOwnSettings } from './own-settings.tsx';
import { openRecord } from './record.tsx';
import { openRegister } from './register.tsx';
import { openRequest } from './request.tsx';
import { openRequests } from './requests.tsx';
import { openVouch } from './vouch.tsx';
import { openWithdraw } from './withdraw.tsx';

export async function openCaregiverPortal(server: HttpServer, context: PortalContext): Promise<void> {
  openFindPatient(server, context);
  openMyPatients(server, context);
  openRecord(server, context);
  openLaunchPage(server, context);
  openDeclareLink(server, context);
  openDocument(server, context);
  openDocumentPdf(server, context);
  openRegister(server, context);
  openVouch(server, context);
  openNewcomer(server, context);
  openSessions(server, portalOf(context), '/care/sessions');
  openLetters(server, portalOf(context), '/care/letters');
  openWithdraw(server, context);
  openRequests(server, context);
  openRequest(server, context);
  openOwnSettings(server, context);
}

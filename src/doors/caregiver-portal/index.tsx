/** The caregivers' portal: find a patient, see the documents, read one, learn why not. */
import type { HttpServer } from '../../platform/http/index.ts';
import { openLetters } from '../shared/letters.tsx';
import { openDeclareLink } from './declare-link.tsx';
import { openDocument, openDocumentPdf } from './document.tsx';
import { openFindPatient } from './find-patient.tsx';
import { type PortalContext, portalOf } from './frame.tsx';
import { openMyPatients } from './my-patients.tsx';
import { openNewcomer } from './newcomer.tsx';
import { openRecord } from './record.tsx';
import { openRegister } from './register.tsx';
import { openVouch } from './vouch.tsx';

export async function openCaregiverPortal(server: HttpServer, context: PortalContext): Promise<void> {
  openFindPatient(server, context);
  openMyPatients(server, context);
  openRecord(server, context);
  openDeclareLink(server, context);
  openDocument(server, context);
  openDocumentPdf(server, context);
  openRegister(server, context);
  openVouch(server, context);
  openNewcomer(server, context);
  openLetters(server, portalOf(context), '/care/letters');
}

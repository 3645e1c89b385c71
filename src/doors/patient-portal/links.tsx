/** /my/links: who treats the patient, since when, why; the patient ends a link, or declares one. Source: access rules 3.4, 3.7. */
import {
  declareLink,
  endLink,
  type LinkFault,
  linkRefusals,
  PROOF_BY_PATIENT,
  refusals,
} from '../../modules/access/index.ts';
import { itemKey, readGrant } from '../../modules/grants/index.ts';
import { findLinkHolder } from '../../modules/people/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { parsePublicId } from '../../platform/sealing/index.ts';
import { askRecord, checkForm, type PortalContext, type Visit, visitOf } from './frame.tsx';
import { linksPage, type Said } from './links-page.tsx';
import { PATH } from './links-table.tsx';

const MOST_TYPED_CHARS = 40;

interface LinksRoute {
  Body: { link?: unknown; number?: unknown; csrf?: unknown } | undefined;
}

export function openLinks(server: HttpServer, context: PortalContext): void {
  server.get<LinksRoute>(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await linksPage(context, visit)) : reply;
  });
  server.post<LinksRoute>(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { link, number, csrf } = request.body ?? {};
    checkForm(context, visit, csrf);
    const said =
      link === undefined
        ? await declare(context, visit, String(number ?? '').slice(0, MOST_TYPED_CHARS))
        : await end(context, visit, String(link));
    return sendPage(reply, await linksPage(context, visit, said), said.wrong ? 422 : 200);
  });
}

async function end(context: PortalContext, { caller, subject, language }: Visit, id: string): Promise<Said> {
  const { keys } = context.access;
  const parts = parsePublicId(keys, id);
  if (!parts) return { act: 'ended', wrong: linkRefusals['link-not-found'].text[language] };
  const question = { act: 'end-link', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, (grant) => endLink(grant, keys, { link: itemKey(parts.item) }));
  if (!answer.granted) return { act: 'ended', wrong: refusals[answer.refused].text[language] };
  return {
    act: 'ended',
    ...('fault' in answer.value ? { wrong: linkRefusals[answer.value.fault].text[language] } : {}),
  };
}

async function declare(context: PortalContext, { caller, subject, language }: Visit, typed: string): Promise<Said> {
  const question = { act: 'declare-link', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const named = await findLinkHolder(readGrant(grant).tx, { number: typed.replace(/[\s.-]/g, '') });
    if (!named) return { fault: 'link-holder-unknown' as LinkFault };
    const { key: holder, party: profession } = named;
    const declaration = { holder, profession, kind: 'patientmanagement', proof: PROOF_BY_PATIENT };
    return declareLink(grant, context.access.keys, declaration);
  });
  if (!answer.granted) return { act: 'declared', typed, wrong: refusals[answer.refused].text[language] };
  if ('link' in answer.value) return { act: 'declared' };
  return { act: 'declared', typed, wrong: linkRefusals[answer.value.fault].text[language] };
}

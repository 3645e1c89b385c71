/** /care/patients/…/applications: opens an application on the record that is open here. Source: SMART App Launch 2.2, "EHR launch". */
import { readGrant } from '../../modules/grants/index.ts';
import { type Application, listApplications, openLaunch } from '../../modules/identity/index.ts';
import { viewPatient } from '../../modules/people/index.ts';
import { allowSendingTo, Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, BackLink, Button, EmptyState, Form } from '../../ui/index.ts';
import { type AtRecord, atRecord, questionOf, recordPath } from './at-record.ts';
import { askRecord, caregiverPage, type PortalContext } from './frame.tsx';
import { launchWords } from './launch-texts.ts';
import { refusedPage } from './refused-page.tsx';

type Launchable = Application & { readonly launchUrl: string };

interface LaunchRoute {
  Body: { client?: unknown; csrf?: unknown } | undefined;
}

export function openLaunchPage(server: HttpServer, context: PortalContext): void {
  const { fhirBase, cookies, access } = context;
  if (fhirBase === undefined) return;
  const path = '/:language/care/patients/:handle/applications';

  server.get(path, async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    const applications = await launchable(context);
    allowSendingTo(reply, ...applications.map(({ launchUrl }) => launchUrl));
    return sendPage(reply, await launchPage(context, at, applications));
  });

  server.post<LaunchRoute>(path, async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    if (!cookies.isCsrf(at.visit.session, request.body?.csrf)) throw new Forbidden();
    const application = (await launchable(context)).find(({ clientId }) => clientId === request.body?.client);
    if (!application) return reply.callNotFound();
    const party = { kind: 'caregiver', key: at.visit.caller.caregiver.key } as const;
    const answer = await askRecord(context, questionOf(at, 'view-patient'), async (grant) => {
      await viewPatient(grant, access.keys);
      return openLaunch(readGrant(grant).tx, { clientId: application.clientId, party, patient: at.patient });
    });
    if (!answer.granted) return sendPage(reply, refusedPage(context, at, answer.refused), 403);
    const target = new URL(application.launchUrl);
    target.searchParams.set('iss', fhirBase);
    target.searchParams.set('launch', answer.value);
    return reply.redirect(target.href, 303);
  });
}

const launchable = async ({ access }: PortalContext): Promise<Launchable[]> =>
  (await access.database.read(listApplications)).filter((one): one is Launchable => one.launchUrl !== undefined);

async function launchPage(context: PortalContext, at: AtRecord, applications: readonly Launchable[]): Promise<string> {
  const { visit, handle } = at;
  const { language, csrf } = visit;
  const t = launchWords(language);
  const answer = await askRecord(context, questionOf(at, 'view-patient'), (grant) =>
    viewPatient(grant, context.access.keys),
  );
  if (!answer.granted) return refusedPage(context, at, answer.refused);
  const { firstNames, familyName } = answer.value;
  const path = `${recordPath(handle)}/applications`;
  return caregiverPage({
    ...{ visit, sandbox: context.sandbox, path, title: t('title') },
    before: <BackLink language={language} href={addressIn(language, recordPath(handle))} text={t('back')} />,
    children: (
      <>
        <p class="z-lead">{t('lead', { name: `${firstNames} ${familyName}` })}</p>
        {applications.length === 0 ? <EmptyState title={t('none')} /> : null}
        {applications.map(({ clientId, name }) => (
          <Form key={clientId} action={addressIn(language, path)} csrf={csrf} hidden={{ client: clientId }}>
            <Button text={t('open', { name })} />
          </Form>
        ))}
      </>
    ),
  });
}

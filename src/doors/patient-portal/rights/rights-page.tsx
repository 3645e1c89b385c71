/** /my/rights: all that the patient decides, on one page. Source: access rules 2-6; EHDS Art. 8. */
import {
  namesOfCitizens,
  type PurposeState,
  readChoices,
  readConsents,
  readExclusions,
  readLimits,
} from '../../../modules/access/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { namesOf, readPatient } from '../../../modules/people/index.ts';
import { Notice } from '../../../ui/index.ts';
import { citizenWords } from '../citizen-texts.ts';
import { ClosedRecord } from '../closed-record.tsx';
import { askRecord, type PortalContext, patientPage, type Visit } from '../frame.tsx';
import { ChoicesSection } from './choices-section.tsx';
import { ConsentSection } from './consent-section.tsx';
import { type Said, said } from './forms.ts';
import { LimitsSection } from './limits-section.tsx';
import { ExclusionsSection } from './people-sections.tsx';
import { PolicySection } from './policy-section.tsx';
import { RIGHTS } from './section.tsx';
import { rightsWords } from './texts.ts';

async function readRights(grant: RecordGrant, { keys }: PortalContext['access']) {
  const { tx, patients } = readGrant(grant);
  const { firstNames, familyName } = await readPatient(grant, keys);
  const purposes = await readConsents(grant);
  return {
    name: `${firstNames} ${familyName}`,
    purposes,
    names: await namesOfDeciders(grant, keys, purposes),
    patients,
    exclusions: await readExclusions(grant),
    limits: await readLimits(grant),
    choices: await readChoices(grant),
    now: tx.now,
  };
}

/** Caregivers and houses by the registers, citizens by their ties to the record. */
async function namesOfDeciders(
  grant: RecordGrant,
  keys: PortalContext['access']['keys'],
  purposes: readonly PurposeState[],
) {
  const deciders = purposes.flatMap(({ decision }) => (decision ? [decision.registrar] : []));
  const names = await namesOf(readGrant(grant).tx, deciders);
  return new Map([...names, ...(await namesOfCitizens(grant, keys))]);
}

export async function rightsPage(context: PortalContext, visit: Visit, saying: string | undefined): Promise<string> {
  const { access, sandbox } = context;
  const { language, caller, subject, acting } = visit;
  const t = rightsWords(language);
  const question = { act: 'view-rights', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, (grant) => readRights(grant, access));
  const title = acting ? citizenWords(language)('rightsOf', { name: acting.other }) : t('title');
  const frame = { visit, sandbox, path: RIGHTS, title };
  if (!answer.granted) {
    return patientPage({
      ...frame,
      children: <ClosedRecord language={language} refused={answer.refused} other={Boolean(acting)} />,
    });
  }
  const { name, purposes, names, patients, exclusions, limits, choices, now } = answer.value;
  const at = { visit, keys: access.keys };
  return patientPage({
    ...frame,
    name,
    children: (
      <>
        <Saying language={language} saying={said.find((each) => each === saying)} />
        <p class="z-lead">{t('lead')}</p>
        <ConsentSection {...at} {...{ purposes, names, patients, name }} />
        <ExclusionsSection {...at} exclusions={exclusions} />
        <LimitsSection {...at} limits={limits} />
        <ChoicesSection {...at} choices={choices} now={now} />
        <PolicySection visit={visit} />
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

/** What came of the change just made. */
export const Saying = ({ language, saying }: Pick<Visit, 'language'> & { readonly saying: Said | undefined }) => {
  const t = rightsWords(language);
  if (saying === undefined) return null;
  if (saying === 'done') {
    return (
      <Notice language={language} tone="success" title={t('done')}>
        {t('doneText')}
      </Notice>
    );
  }
  return (
    <Notice language={language} tone={saying === 'same' ? 'info' : 'warning'}>
      {t(saying)}
    </Notice>
  );
};

/** Finding a caregiver or a house by name, and what to close to it. Source: access rules 4.3, 6.7. */
import { type FoundParty, findParties } from '../../../modules/people/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import { addressIn, BackLink, Button, EmptyState, Form, PersonCard, SelectField } from '../../../ui/index.ts';
import { type PortalContext, patientPage, type Visit } from '../frame.tsx';
import { kindOptions } from './kinds.ts';
import { SearchForm } from './people-sections.tsx';
import { Act, RIGHTS } from './section.tsx';
import { rightsWords } from './texts.ts';

const factsOf = ({ kind, number }: FoundParty, { language }: Visit): string[] => [
  labelOf('CD-HCPARTY', kind, language) ?? kind,
  number,
];

export async function searchPage({ access, sandbox }: PortalContext, visit: Visit, text: string): Promise<string> {
  const { language } = visit;
  const t = rightsWords(language);
  const parties = await access.database.read((tx) => findParties(tx, text));
  return patientPage({
    ...{ visit, sandbox, path: `${RIGHTS}/search`, title: t('found', { text }) },
    before: <BackLink language={language} href={addressIn(language, RIGHTS)} text={t('back')} />,
    children: (
      <>
        {parties.length === 0 ? <EmptyState title={t('foundNone')} /> : <p>{t('foundMost')}</p>}
        {parties.map((party) => (
          <PersonCard key={party.number} name={party.name} facts={factsOf(party, visit)}>
            <Act visit={visit} to="party" text={t('choose', { name: party.name })} hidden={{ number: party.number }} />
          </PersonCard>
        ))}
        <SearchForm visit={visit} to={`${RIGHTS}/search`} text={text} />
      </>
    ),
  });
}

export function partyPage({ sandbox }: PortalContext, visit: Visit, party: FoundParty): string {
  const { language, csrf } = visit;
  const t = rightsWords(language);
  const { name, number } = party;
  return patientPage({
    ...{ visit, sandbox, path: `${RIGHTS}/party`, title: name },
    before: <BackLink language={language} href={addressIn(language, RIGHTS)} text={t('back')} />,
    children: (
      <>
        <p>{factsOf(party, visit).join(', ')}</p>
        <h2>{t('excludeTitle')}</h2>
        <p>{t('exclusionsLead')}</p>
        <Act visit={visit} to="exclusions" tone="warning" text={t('excludeGo', { name })} hidden={{ number }} />
        <h2>{t('onlyKindTitle')}</h2>
        <Form action={addressIn(language, `${RIGHTS}/limits`)} csrf={csrf} hidden={{ number }}>
          <SelectField language={language} name="what" label={t('limitsWhat')} options={kindOptions(language)} />
          <Button tone="secondary" text={t('limitGo')} />
        </Form>
      </>
    ),
  });
}

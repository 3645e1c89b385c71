import { expect, it } from 'vitest';
import { texts as errorTexts } from '../../src/app/error-page.tsx';
import { linkTexts } from '../../src/doors/caregiver-portal/link-texts.ts';
import { texts as registrationTexts } from '../../src/doors/caregiver-portal/registration-texts.ts';
import { texts as caregiverTexts } from '../../src/doors/caregiver-portal/texts.ts';
import { texts as upkeepCareTexts } from '../../src/doors/caregiver-portal/upkeep-texts.ts';
import { doorProblems } from '../../src/doors/links-api/problems.ts';
import { texts as accountTexts } from '../../src/doors/office/accounts/texts.ts';
import { texts as matrixOfficeTexts } from '../../src/doors/office/matrix-texts.ts';
import { texts as peopleOfficeTexts } from '../../src/doors/office/people-texts.ts';
import { texts as publicationTexts } from '../../src/doors/office/publication-texts.ts';
import { texts as registerChangeTexts } from '../../src/doors/office/register-change-texts.ts';
import { texts as representationTexts } from '../../src/doors/office/representation-texts.ts';
import { reviewTexts } from '../../src/doors/office/review-texts.ts';
import { texts as factorTexts } from '../../src/doors/office/second-factor/texts.ts';
import { texts as sourceTexts } from '../../src/doors/office/source-texts.ts';
import { texts as officeTexts } from '../../src/doors/office/texts.ts';
import { texts as officeActTexts } from '../../src/doors/office/trail-act-texts.ts';
import { texts as trailQueueTexts } from '../../src/doors/office/trail-queue-texts.ts';
import { texts as trailTexts } from '../../src/doors/office/trail-texts.ts';
import { texts as upkeepOfficeTexts } from '../../src/doors/office/upkeep-texts.ts';
import { citizenTexts } from '../../src/doors/patient-portal/citizen-texts.ts';
import { texts as correctionTexts } from '../../src/doors/patient-portal/correction-texts.ts';
import { letterTexts } from '../../src/doors/patient-portal/letters-texts.ts';
import { linkTexts as ownLinkTexts } from '../../src/doors/patient-portal/link-texts.ts';
import { actTexts } from '../../src/doors/patient-portal/log-texts.ts';
import { texts as logViewTexts } from '../../src/doors/patient-portal/log-view-texts.ts';
import { mandateTexts } from '../../src/doors/patient-portal/mandate-texts.ts';
import { texts as noticesTexts } from '../../src/doors/patient-portal/notices-texts.ts';
import { rightsTexts } from '../../src/doors/patient-portal/rights/texts.ts';
import { texts as patientTexts } from '../../src/doors/patient-portal/texts.ts';
import { texts as whoSeesTexts } from '../../src/doors/patient-portal/who-sees-texts.ts';
import { texts as matrixTexts } from '../../src/doors/public-site/matrix-texts.ts';
import { texts as publicTexts } from '../../src/doors/public-site/texts.ts';
import { texts as sandboxTexts } from '../../src/doors/sandbox/texts.ts';
import { makeOfficers } from '../../src/doors/sandbox/world/officers.ts';
import { caregiverStories, patientStories } from '../../src/doors/sandbox/world/stories.ts';
import { hubErrors } from '../../src/doors/shared/hub/errors.ts';
import { texts as letterPageTexts } from '../../src/doors/shared/letter-texts.ts';
import { texts as sessionTexts } from '../../src/doors/shared/session-texts.ts';
import { linkRefusals, refusals } from '../../src/modules/access/index.ts';
import { letterKinds } from '../../src/modules/notices/index.ts';
import { checkTexts } from '../../src/platform/text/index.ts';
import { ruleTexts } from '../../src/standards/fhir/definitions/index.ts';
import { texts as correctionStateTexts } from '../../src/ui/record/correction-texts.ts';

const fields = <Field extends string>(
  table: Readonly<Record<string, Readonly<Record<Field, Readonly<Record<'fr' | 'nl' | 'en' | 'de', string>>>>>>,
  field: Field,
) => Object.fromEntries(Object.entries(table).map(([key, row]) => [key, row[field]]));

it.each([
  ['error page', errorTexts],
  ['caregivers', caregiverTexts],
  ['links of caregivers', linkTexts],
  ['registration', registrationTexts],
  ['office', officeTexts],
  ['second factor', factorTexts],
  ['own sessions', sessionTexts],
  ['accounts', accountTexts],
  ['stuck changes', registerChangeTexts],
  ['requests for publication', publicationTexts],
  ['stores of documents', sourceTexts],
  ['page of letters', letterPageTexts],
  ['people in the office', peopleOfficeTexts],
  ['who speaks for whom', representationTexts],
  ['documents in the office', upkeepOfficeTexts],
  ['documents of a caregiver', upkeepCareTexts],
  ['corrections', correctionTexts],
  ['states of a correction', correctionStateTexts],
  ['the matrix in the office', matrixOfficeTexts],
  ['the matrix', matrixTexts],
  ['links of patients', ownLinkTexts],
  ['patients', patientTexts],
  ['who can see a document', whoSeesTexts],
  ['rights', rightsTexts],
  ['acts of the trail', actTexts],
  ['acts of the trail in the office', officeActTexts],
  ['the trail in the office', trailTexts],
  ['what asks for attention', trailQueueTexts],
  ['who looked', logViewTexts],
  ['notices of access', noticesTexts],
  ['reviews', reviewTexts],
  ['acting for others', citizenTexts],
  ['mandates', mandateTexts],
  ['page of letters', letterTexts],
  ['titles of letters', fields(letterKinds, 'title')],
  ['letters', fields(letterKinds, 'text')],
  ['public site', publicTexts],
  ['sandbox', sandboxTexts],
  ['stories', { ...patientStories, ...caregiverStories }],
  ['stories of officers', Object.fromEntries(makeOfficers().map(({ id, story }) => [id, story]))],
  ['rules of FHIR profiles', ruleTexts],
  ['hub errors', fields(hubErrors, 'text')],
  ['refusals', fields(refusals, 'text')],
  ['problems of the links door', fields(doorProblems, 'text')],
  ['what is wrong with a link', fields(linkRefusals, 'text')],
  ['what to do next', fields(refusals, 'next')],
])('the words of %s are there in every language, with the same placeholders', (_, texts) => {
  expect(checkTexts(texts)).toEqual([]);
});

it('every refusal has a code of its own', () => {
  const codes = Object.values({ ...refusals, ...linkRefusals }).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

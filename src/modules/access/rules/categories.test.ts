import { describe, expect, it } from 'vitest';
import { type Category, type CategoryFacts, categories, categoryOf } from './categories.ts';

const of = (kind: string, authorProfession?: string, ...departments: string[]): CategoryFacts => ({
  kind,
  authorProfession,
  departments,
  loinc: [],
});

const PHYSICIAN = 'persphysician';

const rows: readonly (readonly [Category, CategoryFacts])[] = [
  ['summary', of('sumehr', PHYSICIAN)],
  ['summary', of('clinicalsummary', PHYSICIAN)],
  ['medication-scheme', of('medicationscheme', 'perspharmacist')],
  ['medication-scheme', of('treatmentsuspension')],
  ['prescription', of('pharmaceuticalprescription', PHYSICIAN)],
  ['vaccination', of('vaccination', 'persnurse')],
  ['lab-result', of('labresult', PHYSICIAN, 'deptlaboratory')],
  ['referral', of('referral', PHYSICIAN, 'deptorthopedy')],
  ['dr-physician', of('dischargereport', PHYSICIAN)],
  ['dr-physician', of('dischargereport', PHYSICIAN, 'deptoncology')],
  ['dr-physician', of('dischargereport', PHYSICIAN, 'deptorthopedy', 'deptoncology')],
  ['dr-physician-psychiatry', of('report', PHYSICIAN, 'deptpsychiatry')],
  ['dr-physician-psychiatry', of('report', PHYSICIAN, 'deptorthopedy', 'deptchildandadolescentpsychiatry')],
  ['dr-physician-psychiatry', of('note', PHYSICIAN, 'deptpsychiatry')],
  ['dr-physician-psychiatry', of('dischargereport', undefined, 'deptpsychiatry')],
  ['dr-physician-gynecology', of('contactreport', PHYSICIAN, 'deptobstetrics')],
  ['dr-physician-maxillofacial', of('dischargereport', PHYSICIAN, 'deptmaxillofacialsurgery')],
  ['report-physician', of('report', PHYSICIAN)],
  ['report-physician', of('contactreport', PHYSICIAN, 'deptorthopedy', 'deptoncology')],
  ['dr-physician', of('dischargereport', PHYSICIAN, 'deptorthopedy')],
  ['report-physician-orthopedics', of('report', PHYSICIAN, 'deptorthopedy')],
  ['report-physician-internal-medicine', of('report', PHYSICIAN, 'deptdiabetology', 'deptendocrinology')],
  ['dr-nurse', of('nursingsummaryreport', 'persnurse', 'deptnursing')],
  ['dr-nurse-psychiatry', of('transferreport', 'persnurse', 'deptpsychiatry')],
  ['dr-nurse-gynecology', of('transferreport', 'persnurse', 'deptgynecology')],
  ['dr-midwife', of('report', 'persmidwife')],
  ['dr-midwife-gynecology', of('report', 'persmidwife', 'deptobstetrics')],
  ['dr-other', of('report', 'persphysiotherapist', 'deptorthopedy')],
  ['dr-other', of('dischargereport')],
  ['oth-physician', of('result', PHYSICIAN)],
  ['oth-physician', of('result', PHYSICIAN, 'deptradiology', 'deptoncology')],
  ['oth-physician-psychiatry', of('result', PHYSICIAN, 'deptpsychiatry')],
  ['oth-physician-radiology', of('result', PHYSICIAN, 'deptradiology')],
  ['oth-physician-radiology', of('report', PHYSICIAN, 'deptradiology')],
  ['oth-physician-radiology', { ...of('result', PHYSICIAN), loinc: ['18748-4'] }],
  ['oth-physician-nuclear', of('result', PHYSICIAN, 'deptnuclear')],
  ['oth-physician-cardiology', of('result', PHYSICIAN, 'deptcardiology')],
  ['oth-physician-gynecology', of('result', PHYSICIAN, 'deptgynecology')],
  ['oth-physician-dental', of('result', 'persdentist', 'deptdentistry')],
  ['oth-physician-stomatology', of('result', PHYSICIAN, 'deptstomatology')],
  ['oth-physician-maxillofacial', of('result', PHYSICIAN, 'deptmaxillofacialsurgery')],
  ['genetic', of('labresult', PHYSICIAN, 'deptgenetics')],
  ['genetic', of('dischargereport', PHYSICIAN, 'deptpsychiatry', 'deptgenetics')],
  ['genetic', { ...of('labresult', PHYSICIAN), loinc: ['51969-4'] }],
  ['notes-journal', of('diarynote', 'persnurse')],
  ['notes-journal', of('note', PHYSICIAN, 'deptoncology')],
  ['other', of('careplan', 'persnurse')],
  ['other', of('constructor', 'toString')],
  ['other', of('')],
];

describe('the category of a document', () => {
  it.each(rows)('%s: %o', (category, facts) => {
    expect(categoryOf(facts)).toBe(category);
  });

  it('every category has a row above', () => {
    const told = new Set(rows.map(([category]) => category));
    expect(categories.filter((category) => !told.has(category))).toEqual([]);
  });
});

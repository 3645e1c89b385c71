/**
 * What the facts tell of single cells of the matrix: each sentence names who, what and how much. A cell of which no sentence
 * tells is the house's own choice, and must say so. Source: access rules 6.2, 6.3; decision 0016.
 */
import type { MatrixCell } from '../matrix.ts';

export interface ToldCell {
  readonly says: string;
  readonly source: '6.2' | '6.3';
  readonly tells: (cell: MatrixCell) => boolean;
  readonly keeps: (cell: MatrixCell) => boolean;
}

const isLook = ({ operation }: MatrixCell) => operation !== 'write';
const has =
  (...professions: string[]) =>
  (cell: MatrixCell) =>
    isLook(cell) && professions.includes(cell.profession);
const isPhysician = has('persphysician');
const is =
  (...effects: string[]) =>
  (cell: MatrixCell) =>
    effects.includes(cell.effect);
const among =
  (...categories: string[]) =>
  ({ category }: MatrixCell) =>
    categories.includes(category);
const both =
  (...conditions: ((cell: MatrixCell) => boolean)[]) =>
  (cell: MatrixCell): boolean =>
    conditions.every((holds) => holds(cell));

/** A link in which somebody is cared for; that a patient named somebody in the portal says nothing of care. */
const OF_CARE = ['consultation', 'referral', 'carepath', 'medicalhouse', 'hospitalstay', 'hospitalambulatory'];
const inCare = (cell: MatrixCell) =>
  cell.effect === 'on-condition' && cell.condition.length > 0 && cell.condition.every((kind) => OF_CARE.includes(kind));

/** Medication, intolerances, allergies and risk factors, in the words of the published list of sections (6.4). */
const OF_SUMMARY = ['sm-medication', 'sm-adverse-drug-reaction', 'sm-allergies', 'sm-risks'];
const partOfSummary = ({ effect, sections }: MatrixCell) =>
  effect === 'sections' && [...sections].sort().join() === [...OF_SUMMARY].sort().join();

/** In this order: the first that tells of a cell is heard. */
export const toldCells: readonly ToldCell[] = [
  {
    says: 'Genetic data are the physicians’, more strictly than all else.',
    source: '6.3',
    tells: both(isLook, among('genetic')),
    keeps: (cell) => cell.profession === 'persphysician' && cell.effect === 'on-condition' && cell.condition.length > 0,
  },
  { says: 'A physician sees all else.', source: '6.2', tells: isPhysician, keeps: is('full') },
  {
    says: 'Nurses, dentists and pharmacists see of a summary medication, intolerances, allergies and risks.',
    source: '6.3',
    tells: both(has('persnurse', 'persdentist', 'perspharmacist'), among('summary')),
    keeps: partOfSummary,
  },
  {
    says: 'Nurses see discharge letters.',
    source: '6.3',
    tells: both(has('persnurse'), among('dr-physician')),
    keeps: is('full'),
  },
  {
    says: 'Physiotherapists see imaging and orthopaedics in a relation of care only.',
    source: '6.3',
    tells: both(has('persphysiotherapist'), among('oth-physician-radiology', 'report-physician-orthopedics')),
    keeps: inCare,
  },
  {
    says: 'Dieticians see diabetology, endocrinology and internal medicine in a relation of care only.',
    source: '6.3',
    tells: both(has('persdietician'), among('report-physician-internal-medicine')),
    keeps: inCare,
  },
  {
    says: 'Every other profession sees what its own profession wrote.',
    source: '6.2',
    tells: both(isLook, is('own-profession')),
    keeps: ({ profession, category }) => profession !== 'persphysician' && category !== 'summary',
  },
];

/** What must be closed, cell or no cell: psychiatry and gynaecology are columns of their own (6.4), an obstetric report is no dentist's (6.3). */
export const CLOSED: readonly (readonly [profession: string, category: string])[] = [
  ['persdentist', 'dr-physician-gynecology'],
  ['persdentist', 'oth-physician-gynecology'],
  ['persnurse', 'dr-physician-psychiatry'],
  ['persnurse', 'dr-physician-gynecology'],
  ['persphysiotherapist', 'summary'],
];

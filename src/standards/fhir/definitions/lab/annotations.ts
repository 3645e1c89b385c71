/** Notes of a laboratory, with a code that says what kind of note it is. Source: hl7.fhir.be.lab 1.0.1. */
import { valueExtension } from '../table/extension-tables.ts';
import type { ProfileTable } from '../table/profile-table.ts';
import { example, extension, oneOf, typed } from '../table/words.ts';

const VERSION = { version: '1.0.1', status: 'draft' } as const;

const codedAnnotation: ProfileTable = {
  profile: 'lab/coded-annotation',
  ...VERSION,
  name: 'BeCodedAnnotation',
  type: 'Annotation',
  rows: { 'extension:code': ['0..1', extension('lab/annotation-code')] },
};

const annotationCode = valueExtension(
  { profile: 'lab/annotation-code', ...VERSION, name: 'BeExtAnnotationCode', context: ['Annotation'] },
  [oneOf('CodeableConcept'), example('lab/be-vs-coded-annotation-types')],
);

const beExtNote = valueExtension({ profile: 'lab/be-ext-note', ...VERSION, name: 'BeExtNote', context: ['Element'] }, [
  oneOf('Annotation'),
]);

const beExtReferenceRangeComment = valueExtension(
  {
    profile: 'lab/be-ext-referencerange-comment',
    ...VERSION,
    name: 'BeReferenceRangeComment',
    context: ['Observation.referenceRange'],
  },
  [typed('Annotation', 'lab/coded-annotation')],
);

export const labAnnotations = [codedAnnotation, annotationCode, beExtNote, beExtReferenceRangeComment];

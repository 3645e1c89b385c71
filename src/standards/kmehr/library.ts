/** The library for someone who wants only KMEHR: `zenne/kmehr` (docs/kmehr.md). */
import { printSchema } from '../xml-model/index.ts';
import { MESSAGE } from './declaration/message.ts';
import { KMEHR } from './namespaces.ts';

export { DEFAULT_LIMITS } from '../xml/index.ts';
export { NotWritable } from '../xml-model/index.ts';
export { checkKmehr } from './checks/check.ts';
export { explain } from './checks/explain.ts';
export { validateKmehr } from './checks/validate.ts';
export { labelOf } from './labels/label-of.ts';
export { readKmehr, readKmehrText } from './read-kmehr.ts';
export { writeKmehr } from './write-kmehr.ts';

/** Our own XSD of the message, printed from its declaration. */
export const kmehrSchema = (): string => printSchema('kmehrmessage', MESSAGE, KMEHR);

/** Writing a message strictly: in schema order, valid under 1.43, and under 1.26 when it uses nothing newer. Source: KMEHR facts B1, B2. */
import { writeDocument } from '../xml-model/index.ts';
import { type KmehrMessage, MESSAGE } from './declaration/message.ts';
import { KMEHR } from './namespaces.ts';

/** The message as an XML document. Throws NotWritable for what the standard does not allow. */
export const writeKmehr = (message: KmehrMessage): string =>
  writeDocument({ name: 'kmehrmessage', namespace: KMEHR, type: MESSAGE }, message);

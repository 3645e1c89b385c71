/** Writing a message as the schema of 1.43 demands: nothing else is written. Source: KMEHR facts B1. */
import { writeElement } from '../xml-model/index.ts';
import { type KmehrMessage, MESSAGE } from './declaration/message.ts';
import { KMEHR } from './namespaces.ts';

const ROOT = 'kmehrmessage';

/** The message as an XML document. Throws `NotWritable` for what the schema does not allow. */
export const writeKmehr = (message: KmehrMessage): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${ROOT} xmlns="${KMEHR}"${writeElement(ROOT, MESSAGE, message).slice(`<${ROOT}`.length)}`;

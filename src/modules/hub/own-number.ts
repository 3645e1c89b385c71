/**
 * A sender's id or code may hold the patient's number (`/subject/<ssin>/medication-scheme`): in the registry a mark stands for it.
 * Source: architecture, "Data": SSINs stand in people only.
 */
import type { Ssin } from '../../standards/belgium/index.ts';

/** A character of Unicode's private use, which no sender has a reason to send. */
const MARK = '\uE0F0';

export const hideNumber = (text: string, ssin: Ssin): string => text.replaceAll(ssin, MARK);
export const showNumber = (text: string, ssin: Ssin): string => text.replaceAll(MARK, ssin);

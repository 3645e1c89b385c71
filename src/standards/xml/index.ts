export { canonicalSha256, canonicalText } from './canonical.ts';
export type { XmlTree } from './tree.ts';
export { child, children, textOf, wholeText } from './tree.ts';
export type { XmlLimits, XmlProblem, XmlResult } from './with-xml.ts';
export { DEFAULT_LIMITS, readTree, withXml } from './with-xml.ts';
export { element, escapeAttribute, escapeText, printAttributes, textElement } from './write.ts';

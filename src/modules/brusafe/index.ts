export { destroyContent } from './content-key.ts';
export type { Sent } from './new-document.ts';
export { newDocument } from './new-document.ts';
export type { NewDocument, PublishOutcome } from './publish.ts';
export { publish } from './publish.ts';
export { readSealed } from './read-sealed.ts';

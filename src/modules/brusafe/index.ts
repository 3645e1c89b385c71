export { destroyContent, keyForJob } from './content-key.ts';
export type { Sent } from './new-document.ts';
export { newDocument } from './new-document.ts';
export type { PublishOutcome } from './publish.ts';
export { publish } from './publish.ts';
export { type PublishSetOutcome, publishSet } from './publish-set.ts';
export { type ReadForJob, readForJob, readSealed } from './read-sealed.ts';
export type { NewDocument } from './store-version.ts';

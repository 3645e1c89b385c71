export type { DeadLetter } from './jobs.ts';
export { addJob, deadLetters, retryDeadLetter } from './jobs.ts';
export { type JobsOptions, startJobs, type Task } from './start-jobs.ts';

export type { DeadLetter, JobsOptions, Task } from './jobs.ts';
export { addJob, deadLetters, retryDeadLetter, startJobs } from './jobs.ts';

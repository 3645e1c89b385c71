export type { TestDatabase } from './test-database.ts';
export { openTestDatabase } from './test-database.ts';

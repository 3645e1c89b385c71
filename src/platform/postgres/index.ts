export type { Database, DatabaseOptions, Statement, Transaction } from './database.ts';
export { openDatabase, statement } from './database.ts';

export type { Database, DatabaseOptions, Statement, Transaction } from './database.ts';
export { openDatabase, statement } from './database.ts';
export { migrate, sourceMigrations } from './migrate.ts';
export { FolderInUse, lockFolder } from './own/lock.ts';
export type { OwnPostgres } from './own/own-postgres.ts';
export { runningOwnPostgres, startOwnPostgres } from './own/own-postgres.ts';
export { truncateAll } from './truncate.ts';

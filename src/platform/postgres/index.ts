export type { Database, DatabaseOptions } from './database.ts';
export { openDatabase } from './database.ts';
export { migrate, sourceMigrations } from './migrate.ts';
export { FolderInUse, lockFolder, lockPath } from './own/lock.ts';
export type { OwnPostgres } from './own/own-postgres.ts';
export { runningOwnPostgres, startOwnPostgres } from './own/own-postgres.ts';
export type { Statement, Transaction } from './transaction.ts';
export { statement } from './transaction.ts';
export { truncateAll } from './truncate.ts';

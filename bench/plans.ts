/** The plans PostgreSQL keeps for the statements a program runs, as a line each: nodes, tables and indexes, no costs. */
import { type Database, statement, type Transaction } from '../src/platform/postgres/index.ts';

export type Plans = Map<string, string>;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const lineOf = (node: PlanNode): string => {
  const place = node['Index Name'] ?? node['Relation Name'];
  const inner = (node.Plans ?? []).map(lineOf).join(', ');
  return `${node['Node Type']}${place ? ` ${place}` : ''}${inner ? ` (${inner})` : ''}`;
};

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`;
  if (Array.isArray(value)) return `'{${value.join(',')}}'`;
  return `'${String(value).replaceAll("'", "''")}'`;
};

let prepared = 0;

async function explain(tx: Transaction, text: string, values: readonly unknown[]): Promise<string> {
  prepared += 1;
  const name = `bench_plan_${prepared}`;
  await tx.run(statement(`${name}-prepare`, `PREPARE ${name} AS ${text}`));
  const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
  const [row] = await tx.run<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    statement(`${name}-explain`, `EXPLAIN (FORMAT JSON) EXECUTE ${name}${given}`),
  );
  return row?.['QUERY PLAN'][0] ? lineOf(row['QUERY PLAN'][0].Plan) : '';
}

/** The same database; the plan of each watched statement is noted when it runs. */
export const explaining = (database: Database, watched: readonly string[], plans: Plans): Database => ({
  ...database,
  transaction: (use) =>
    database.transaction((tx) =>
      use({
        now: tx.now,
        runLast: tx.runLast,
        run: async (asked, values = []) => {
          if (watched.includes(asked.name)) plans.set(asked.name, await explain(tx, asked.text, values));
          return tx.run(asked, values);
        },
      }),
    ),
});

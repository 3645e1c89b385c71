/** Many pieces of work, a few at once: what comes next begins when one has ended. */
export async function forEachAtOnce<Value>(
  values: Iterable<Value>,
  atOnce: number,
  use: (value: Value) => Promise<void>,
): Promise<void> {
  // One iterator for all: each value is taken once.
  const queue = values[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await use(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

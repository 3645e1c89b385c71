/** The same work in this process, again and again, until it has used enough processor time to be measured. */

export interface Rounds {
  readonly rounds: number;
  /** Processor time of all rounds, in milliseconds. */
  readonly ms: number;
}

/** The kernel is asked this seldom: asking takes as long as a small round. */
const ASK_EVERY_MS = 20;

/** `warm` rounds come first and are not counted. */
export function repeatFor(cpuMs: number, warm: number, round: () => void): Rounds {
  for (let at = 0; at < warm; at += 1) round();
  const start = process.cpuUsage();
  let rounds = 0;
  let ms = 0;
  while (ms < cpuMs) {
    for (const until = performance.now() + ASK_EVERY_MS; performance.now() < until; rounds += 1) round();
    const { user, system } = process.cpuUsage(start);
    ms = (user + system) / 1000;
  }
  return { rounds, ms };
}

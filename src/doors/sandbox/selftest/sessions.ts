/** Self-tests that run: a vendor's software calls the hub with the token of its session, and each call is judged as it passes. */
import { createHash, randomUUID } from 'node:crypto';
import { brusselsDay, type Clock } from '../../../platform/time/index.ts';
import { Session } from './report.ts';

/** What passes at the hub's door, as the door tells of it. */
interface HubCall {
  readonly authorization: string | undefined;
  readonly action: string | undefined;
  readonly message: Buffer;
  readonly answer: Buffer;
}

/** Enough for a room of vendors; the oldest makes place. */
const MOST_SESSIONS = 50;
export const MOST_CALLS = 500;
/** Larger calls are answered by the hub and not judged. */
const MOST_CALL_BYTES = 1024 * 1024;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64');

export class SelfTests {
  readonly #byId = new Map<string, { readonly token: string; readonly session: Session }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Gives the id under which its report is found; without a token nothing of it passes at the door. */
  begin(token: string | undefined): { readonly id: string; readonly session: Session } {
    const [oldest] = this.#byId.keys();
    if (this.#byId.size >= MOST_SESSIONS && oldest !== undefined) this.#byId.delete(oldest);
    const id = randomUUID();
    const session = new Session();
    this.#byId.set(id, { token: token === undefined ? '' : hashOf(token), session });
    return { id, session };
  }

  find(id: string): Session | undefined {
    return this.#byId.get(id)?.session;
  }

  /** Hears of every call; those without a session pass by. */
  readonly watch = ({ authorization, action, message, answer }: HubCall): void => {
    if (message.length > MOST_CALL_BYTES) return;
    const hash = hashOf(/^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '');
    for (const { token, session } of this.#byId.values()) {
      if (token === hash && session.length < MOST_CALLS)
        session.add({ action, message, answer }, brusselsDay(this.#clock.now()));
    }
  };
}

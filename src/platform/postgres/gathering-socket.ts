/** A socket that sends what is written in one turn of the program as one piece: waking the database costs more than a statement. */
import { Socket } from 'node:net';

export class GatheringSocket extends Socket {
  /** node-postgres corks around each statement; opened only at the end of the turn, those of one turn leave together. */
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}

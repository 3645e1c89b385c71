/** `zenne settings`: prints the table that docs/settings.md holds. */
import { printSettings } from '../settings.ts';

export function runSettings(): void {
  process.stdout.write(printSettings());
}

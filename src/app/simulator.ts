/** Loads the simulator of outside systems, in the sandbox only: it is a bundle of its own that production does not need. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '../platform/time/index.ts';
import type { Simulator } from '../simulator/server.ts';
import { cloneRoot } from './data-folder.ts';

interface SimulatorBundle {
  readonly startSimulator: (options: { readonly file: string; readonly now: () => Date }) => Promise<Simulator>;
}

export async function loadSimulator(folder: string): Promise<Simulator> {
  const bundle: SimulatorBundle = await import(pathToFileURL(join(cloneRoot, 'dist/simulator.js')).href);
  return bundle.startSimulator({ file: join(folder, 'simulator.json'), now: () => systemClock.now() });
}

/** What the simulated registers and hospitals know: plain data, kept in a file so that it outlives the program as a real register would. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { HospitalState } from './hospital-state.ts';

export interface SimulatedRecognition {
  readonly nihii: string;
  readonly profession: string;
  readonly state: 'active' | 'suspended' | 'withdrawn';
}

export interface SimulatedPerson {
  readonly ssin: string;
  readonly replaced: readonly string[];
  readonly familyName: string;
  readonly firstNames: string;
  readonly birthDate?: string | undefined;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly address?: string | undefined;
  readonly deceasedOn?: string | undefined;
}

/** Every number of one house, each with the type under which keys are looked up. */
export interface SimulatedHouse {
  readonly numbers: readonly { readonly type: string; readonly number: string }[];
}

interface Change {
  readonly sequence: number;
  readonly ssin: string;
  readonly [fact: string]: unknown;
}

export interface NationalWord {
  readonly word: string;
  readonly at: string;
}

export interface NationalBaseState {
  /** By SSIN. */
  consents: Record<string, NationalWord>;
  exclusions: Record<string, Record<string, NationalWord>>;
  sent: Record<string, Record<string, number>>;
  consentChanges: Change[];
  exclusionChanges: Change[];
}

export interface RegisterState {
  /** SSIN -> recognitions. */
  actors: Record<string, SimulatedRecognition[]>;
  cobrhaChanges: Change[];
  persons: SimulatedPerson[];
  nationalChanges: Change[];
  gmdChanges: Change[];
  nationalBase: NationalBaseState;
  houses: SimulatedHouse[];
  hospitals: Record<string, HospitalState>;
}

const nothing = (): RegisterState => ({
  actors: {},
  cobrhaChanges: [],
  persons: [],
  nationalChanges: [],
  gmdChanges: [],
  nationalBase: { consents: {}, exclusions: {}, sent: {}, consentChanges: [], exclusionChanges: [] },
  houses: [],
  hospitals: {},
});

export interface StateFile {
  readonly state: RegisterState;
  readonly save: () => void;
  readonly reset: () => void;
}

/** Without a file the state lives as long as the process. */
export function openState(file: string | undefined): StateFile {
  const state: RegisterState = {
    ...nothing(),
    ...(file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}),
  };
  const save = (): void => {
    if (!file) return;
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  return {
    ...{ state, save },
    reset: () => {
      Object.assign(state, nothing());
      if (file) rmSync(file, { force: true });
    },
  };
}

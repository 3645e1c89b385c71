/** What the sandbox and tests do with the invented hospitals of a simulator. */
import type { HospitalFault } from './hospital-faults.ts';
import type { HospitalHabit } from './hospital-habits.ts';
import type { HospitalState, KeptDocument } from './hospital-state.ts';
import type { Hospitals } from './hospitals.ts';
import type { AskedPublication } from './publications.ts';

/** The stores as the simulator hands them out: kept in its file, at its address. */
export interface HospitalControls {
  /** Opens the store of a hospital with this NIHII; gives the address at which it answers. */
  readonly openHospital: (id: string, number: string, habit: HospitalHabit) => string;
  /** Opens another hub, likewise. */
  readonly openHub: (id: string, number: string, name: string) => string;
  readonly openedHospitals: () => readonly {
    readonly id: string;
    readonly habit: HospitalHabit;
    readonly address: string;
  }[];
  readonly keep: (id: string, document: KeptDocument) => void;
  readonly misbehaveHospital: (id: string, fault: HospitalFault | undefined) => void;
  /** What the hospital was asked to publish, the first first. */
  readonly askedOf: (id: string) => readonly AskedPublication[];
  readonly heldAt: (id: string) => number;
  readonly lastQuestion: (id: string) => string | undefined;
  readonly releaseHospital: (id: string) => void;
}

interface KeptStates {
  readonly state: { readonly hospitals: Readonly<Record<string, HospitalState>> };
  readonly save: () => void;
}

export function controlsOf(hospitals: Hospitals, { state, save }: KeptStates, url: string): HospitalControls {
  const address = (id: string): string => `${url}/hospitals/${encodeURIComponent(id)}`;
  return {
    openHospital: (id, number, habit) => {
      hospitals.open(id, number, habit);
      save();
      return address(id);
    },
    openHub: (id, number, name) => {
      hospitals.openHub(id, number, name);
      save();
      return address(id);
    },
    openedHospitals: () =>
      Object.entries(state.hospitals).map(([id, { habit }]) => ({ id, habit, address: address(id) })),
    keep: (id, document) => {
      hospitals.keep(id, document);
      save();
    },
    askedOf: (id) => state.hospitals[id]?.asked ?? [],
    misbehaveHospital: hospitals.misbehave,
    heldAt: hospitals.heldAt,
    lastQuestion: hospitals.lastQuestion,
    releaseHospital: hospitals.release,
  };
}

/** The outside registers of this installation, and the jobs that ask them. */
import {
  type AccessContext,
  type InsurersContext,
  insurersRegister,
  type NationalBasesContext,
  stepWithNationalBases,
  TELL_NATIONAL_BASES,
  tellNationalBases,
} from '../modules/access/index.ts';
import {
  checkAgain,
  cobrhaRegister,
  expireRegistrations,
  type NationalContext,
  nationalRegister,
  type RegistrationContext,
  remindOnSunday,
  type TakenIn,
  takeIn,
} from '../modules/people/index.ts';
import { cobrhaClient } from '../outside/cobrha/client.ts';
import { insurersClient } from '../outside/insurers/client.ts';
import { nationalBasesClient } from '../outside/national-bases/client.ts';
import { nationalRegisterClient } from '../outside/national-register/client.ts';
import type { Task } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { Settings } from './settings.ts';

/** Where the sandbox's simulator answers. */
export interface OutsideAddresses {
  readonly url: string;
}

export type Registers = RegistrationContext & NationalContext & InsurersContext & NationalBasesContext;

export function registersOf(
  access: AccessContext,
  { cobrhaUrl, nationalRegisterUrl, insurersUrl, nationalBasesUrl, registrationWeeks }: Settings,
  simulated: OutsideAddresses | undefined,
): Registers {
  return {
    ...{ ...access, weeksToDecide: registrationWeeks },
    cobrha: cobrhaClient(cobrhaUrl ?? simulated?.url),
    nationalRegister: nationalRegisterClient(nationalRegisterUrl ?? simulated?.url),
    insurers: insurersClient(insurersUrl ?? simulated?.url),
    nationalBases: nationalBasesClient(nationalBasesUrl ?? simulated?.url),
  };
}

/** Times are UTC. Each job does the same however late or often it runs. */
export const PEOPLE_CRONTAB = [
  '0 6 * * 0 remind-on-sunday ?fill=1w',
  '30 1 * * * expire-registrations ?fill=2d',
  '*/10 * * * * check-registrations ?max=3',
  '*/5 * * * * poll-cobrha ?max=3',
  '*/5 * * * * poll-national-register ?max=3',
  '*/5 * * * * poll-insurers ?max=3',
  '* * * * * step-with-national-bases ?max=3',
] as const;

export function peopleTasks(registers: Registers, log: Log): Record<string, Task> {
  return {
    'remind-on-sunday': async () => void (await remindOnSunday(registers)),
    'expire-registrations': async () => void (await expireRegistrations(registers)),
    'check-registrations': async () => void (await checkAgain(registers)),
    'poll-cobrha': async () => say(log, 'cobrha', await takeIn(registers, cobrhaRegister(registers))),
    'poll-national-register': async () =>
      say(log, 'national-register', await takeIn(registers, nationalRegister(registers))),
    [TELL_NATIONAL_BASES]: tellNationalBases(registers),
    'step-with-national-bases': async () => {
      const { exclusions, consents } = await stepWithNationalBases(registers);
      say(log, 'national-exclusions', exclusions);
      say(log, 'national-consents', consents);
    },
    'poll-insurers': async () => say(log, 'insurers', await takeIn(registers, insurersRegister(registers))),
  };
}

/** A register that is silent is no error of ours: the next run asks again. */
function say(log: Log, register: string, taken: TakenIn): void {
  if (taken.silent) log.warn({ register }, 'an outside register gave no answer');
  else if (taken.applied + taken.dead > 0) log.info({ register, ...taken }, 'changes of an outside register');
}

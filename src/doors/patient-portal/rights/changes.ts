/** Every change of rights by one form: which act of the record it is, and what it does. One row a form. */
import {
  addLimit,
  allowOwnUse,
  declareConsent,
  emergencyChoices,
  endExclusion,
  endLimit,
  exclude,
  objectToOwnUse,
  setChoices,
  withdrawConsent,
} from '../../../modules/access/index.ts';
import { type Act, type ItemKey, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { partyByNumber } from '../../../modules/people/index.ts';
import type { HttpRequest } from '../../../platform/http/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { itemWithin } from '../../shared/item-within.ts';
import { field, isKind } from './forms.ts';
import { EVERY_KIND, EVERYONE, ONLY_NEW } from './limits-section.tsx';
import { whomOf } from './whom-of.ts';

export interface Asked {
  readonly keys: KeyRing;
  readonly request: HttpRequest;
  readonly id: string;
}

export interface Change {
  /** Below `/my/rights`. */
  readonly path: string;
  readonly act: Act;
  /** Gives the outcome's word. */
  readonly run: (grant: RecordGrant, asked: Asked) => Promise<string>;
}

export const changes: readonly Change[] = [
  {
    path: 'consent',
    act: 'declare-consent',
    run: (grant, { keys }) => declareConsent(grant, keys, { kind: 'retrospective' }),
  },
  { path: 'withdraw', act: 'withdraw-consent', run: (grant, { keys }) => withdrawConsent(grant, keys) },
  { path: 'own-use/refuse', act: 'withdraw-consent', run: (grant, { keys }) => objectToOwnUse(grant, keys) },
  { path: 'own-use/allow', act: 'declare-consent', run: (grant, { keys }) => allowOwnUse(grant, keys) },
  { path: 'exclusions', act: 'exclude', run: excludeParty },
  {
    path: 'exclusions/:id/end',
    act: 'end-exclusion',
    run: (grant, asked) => withItem(grant, asked, (item) => endExclusion(grant, asked.keys, item)),
  },
  { path: 'limits', act: 'set-limits', run: closeMore },
  {
    path: 'limits/:id/end',
    act: 'set-limits',
    run: (grant, asked) => withItem(grant, asked, (item) => endLimit(grant, asked.keys, item)),
  },
  { path: 'choices', act: 'set-limits', run: choose },
];

async function withItem(
  grant: RecordGrant,
  { keys, id }: Asked,
  use: (item: ItemKey) => Promise<string>,
): Promise<string> {
  const item = itemWithin(grant, keys, id);
  return item ? use(item) : 'unknown';
}

async function excludeParty(grant: RecordGrant, { keys, request }: Asked): Promise<string> {
  const party = await partyByNumber(readGrant(grant).tx, field(request, 'number'));
  if (party?.personHash) return exclude(grant, keys, { personHash: party.personHash }, party.name);
  return party?.institution ? exclude(grant, keys, { institution: party.institution }, party.name) : 'unknown';
}

async function closeMore(grant: RecordGrant, { keys, request }: Asked): Promise<string> {
  const what = field(request, 'what');
  const target = field(request, 'who') === EVERYONE ? ({ everyone: true } as const) : await whomOf(grant, request);
  if (!target) return 'unknown';
  if (what === ONLY_NEW) return addLimit(grant, keys, { target, onlyNew: true });
  if (what === EVERY_KIND) return addLimit(grant, keys, { target });
  return isKind(what) ? addLimit(grant, keys, { target, kind: what }) : 'unknown';
}

async function choose(grant: RecordGrant, { keys, request }: Asked): Promise<string> {
  const emergency = emergencyChoices.find((choice) => choice === field(request, 'emergency'));
  const delay = field(request, 'delay');
  if (!emergency || !/^\d{1,2}$/.test(delay)) return 'choice-invalid';
  return setChoices(grant, keys, { emergency, delayDays: Number(delay) });
}

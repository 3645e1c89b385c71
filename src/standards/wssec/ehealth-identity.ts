/**
 * Who calls, from the attributes of the eHealth STS: one person in one quality, or one organisation; what is not certified or not `true` is refused.
 * Source: access rules 10.1-10.3.
 */
import type { StsAttribute } from './assertion-facts.ts';
import type { SecurityFaultName } from './fault.ts';

export type OrganisationNumber = 'nihii' | 'cbe' | 'ehp';

/** `quality` is the word of the STS: doctor, nurse; hospital, medicalhouse, hub. */
export type EhealthIdentity =
  | {
      readonly kind: 'person';
      readonly quality: string;
      readonly ssin: string;
      readonly nihii?: string | undefined;
    }
  | {
      readonly kind: 'organisation';
      readonly quality: string;
      readonly by: OrganisationNumber;
      readonly number: string;
    };

interface Refused {
  readonly refused: SecurityFaultName;
}

interface Said {
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

const IDENTIFICATION = 'urn:be:fgov:identification-namespace';
const CERTIFIED = 'urn:be:fgov:certified-namespace:ehealth';
const SSINS = ['urn:be:fgov:person:ssin', 'urn:be:fgov:ehealth:1.0:certificateholder:person:ssin'];
const PERSON_NIHII = /^urn:be:fgov:person:ssin:ehealth:1\.0:(?:nihii:)?([a-z]+):nihii11$/;
const NUMBER = /^urn:be:fgov:ehealth:1\.0:(?:certificateholder:)?([a-z]+):(nihii|cbe|ehp)-number$/;
/** The organisation that holds the certificate, whatever its quality. */
const HOLDER = 'organization';

/** Each certifies a quality; the kind tells of whom. */
const RECOGNITIONS = [
  ['person', /^urn:be:fgov:person:ssin:(?:ehealth:1\.0:(?:fpsph:|professional:|nihii:)?)?([a-z]+):boolean$/],
  [
    'organisation',
    /^urn:be:fgov:ehealth:1\.0:(?:certificateholder:)?(?:[a-z]+:(?:nihii|cbe|ehp)-number:)?recognised([a-z]+):boolean$/,
  ],
] as const;

export function identityOf(attributes: readonly StsAttribute[]): EhealthIdentity | Refused {
  if (attributes.some(({ values }) => values.length !== 1)) return { refused: 'identity-shape' };
  const said = attributes.map(({ name, namespace, values: [value = ''] }) => ({ name, namespace, value }));
  const booleans = said.filter(({ name }) => name.endsWith(':boolean'));
  const isDenied = ({ namespace, value }: Said) => namespace !== CERTIFIED || value !== 'true';
  const [recognised, another] = recognitionsIn(booleans);
  if (!recognised || booleans.some(isDenied)) return { refused: 'identity-not-recognised' };
  if (another) return { refused: 'identity-shape' };
  return recognised.kind === 'person' ? personIn(said, recognised.quality) : organisationIn(said, recognised.quality);
}

function recognitionsIn(booleans: readonly Said[]) {
  const found = booleans.flatMap(({ name }) =>
    RECOGNITIONS.flatMap(([kind, pattern]) => {
      const [, quality = HOLDER] = pattern.exec(name) ?? [];
      return quality === HOLDER ? [] : [{ kind, quality }];
    }),
  );
  return [...new Map(found.map((one) => [`${one.kind} ${one.quality}`, one])).values()];
}

/** The one value that the named attributes of this namespace give; nothing when they give none, or differ. */
function oneValue(said: readonly Said[], namespace: string, read: (one: Said) => string | undefined) {
  const found = said.flatMap((one) => (one.namespace === namespace ? (read(one) ?? []) : []));
  const [value, another] = new Set(found);
  return another === undefined ? value : undefined;
}

function personIn(said: readonly Said[], quality: string): EhealthIdentity | Refused {
  const ssin = oneValue(said, IDENTIFICATION, ({ name, value }) => (SSINS.includes(name) ? value : undefined));
  const isNihii = ({ name }: Said) => PERSON_NIHII.exec(name)?.[1] === quality;
  const nihii = oneValue(said, CERTIFIED, (one) => (isNihii(one) ? one.value : undefined));
  if (ssin === undefined || (nihii === undefined && said.some(isNihii))) return { refused: 'identity-shape' };
  return { kind: 'person', quality, ssin, nihii };
}

function organisationIn(said: readonly Said[], quality: string): EhealthIdentity | Refused {
  const found = oneValue(said, IDENTIFICATION, ({ name, value }) => {
    const [, kind, by] = NUMBER.exec(name) ?? [];
    return kind === quality || kind === HOLDER ? `${by} ${value}` : undefined;
  });
  const [by, number] = found?.split(' ') ?? [];
  return (by === 'nihii' || by === 'cbe' || by === 'ehp') && number
    ? { kind: 'organisation', quality, by, number }
    : { refused: 'identity-shape' };
}

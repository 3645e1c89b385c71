/** The inks of a printed document, and how a text of the view becomes strokes of them. */
import type { ViewPair, ViewText } from '../view.ts';
import type { Ink, Stroke } from './paper.ts';

const IRIS = '#2b4a9b';
const BLACK = '#111111';
const GREY = '#555555';

const TEXT_SIZE = 9.5;
export const inks = {
  title: { weight: 'bold', size: 17, colour: IRIS },
  heading: { weight: 'bold', size: 13, colour: IRIS },
  subheading: { weight: 'bold', size: 11, colour: IRIS },
  label: { weight: 'bold', size: TEXT_SIZE + 0.5, colour: BLACK },
  text: { weight: 'regular', size: TEXT_SIZE, colour: BLACK },
  quiet: { weight: 'regular', size: TEXT_SIZE, colour: GREY },
  cell: { weight: 'regular', size: 8.5, colour: BLACK },
  cellQuiet: { weight: 'regular', size: 8.5, colour: GREY },
  cellHead: { weight: 'bold', size: 8.5, colour: BLACK },
  running: { weight: 'regular', size: 8, colour: GREY },
} as const satisfies Record<string, Ink>;

/** Whether codes stand beside their words. */
export interface Codes {
  readonly showCodes: boolean;
}

export const strokesOf = (
  { text, language, codes = [] }: ViewText,
  ink: Ink,
  { showCodes }: Codes,
  quiet: Ink = inks.quiet,
): readonly Stroke[] => {
  const said = codes.map(({ system, value }) => `${system} ${value}`).join(' · ');
  return [
    { text, ink, language },
    ...(showCodes && said !== '' ? [{ text: `  ${said}`, ink: { ...quiet, size: ink.size }, language }] : []),
  ];
};

/** `Certainty: proven` as one line. */
export const pairStrokes = ({ label, values }: ViewPair, codes: Codes): readonly Stroke[] => [
  ...strokesOf(label, inks.quiet, codes),
  { text: ': ', ink: inks.quiet },
  ...values.flatMap((value, at) => [
    ...(at > 0 ? [{ text: ', ', ink: inks.text }] : []),
    ...strokesOf(value, inks.text, codes),
  ]),
];

/** A number of bytes as people read it: 34 kB, 1.2 MB. */
import type { Language } from '../../platform/text/index.ts';

const steps = [
  { unit: 'megabyte', bytes: 1_000_000, digits: 1 },
  { unit: 'kilobyte', bytes: 1_000, digits: 0 },
  { unit: 'byte', bytes: 1, digits: 0 },
] as const;

/** Size in bytes, rounded. */
export const sizeText = (size: number, language: Language): string => {
  const step = steps.find(({ bytes }) => size >= bytes) ?? steps[2];
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-BE`, {
    style: 'unit',
    unit: step.unit,
    maximumFractionDigits: step.digits,
  });
  return format.format(size / step.bytes);
};

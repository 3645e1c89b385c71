/** `zenne convert FILE --to fhir|kmehr`: the result to standard output, what it could not carry to standard error. Status 0 when all was carried, 3 when something was lost, 1 when nothing was made. */
import { readFile } from 'node:fs/promises';
import { isLanguage, type Language } from '../../platform/text/index.ts';
import { readKmehr, writeKmehr } from '../../standards/kmehr/index.ts';
import { fhirToKmehr, kmehrToFhir, type Lost, type Shape, shapes } from '../../standards/kmehr-fhir/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import { SettingsError } from '../settings.ts';

export interface ConvertOptions {
  readonly to: string;
  readonly shape: string;
  readonly lang: string;
}

interface Done {
  /** One document a line when there are several. */
  readonly documents: readonly string[];
  readonly lost: readonly Lost[];
}

const SOMETHING_LOST = 3;

const isShape = (name: string): name is Shape => (shapes as readonly string[]).includes(name);

function toFhir(bytes: Uint8Array, shape: string, language: Language): Done {
  if (!isShape(shape)) throw new SettingsError(`--shape is ${shapes.join(', ')}, not ${shape}`);
  const read = readKmehr(bytes, DEFAULT_LIMITS);
  if (!read.ok) throw new SettingsError(`no KMEHR message: ${read.problem.text} (line ${read.problem.line})`);
  if (read.value.root.name !== 'kmehrmessage') throw new SettingsError('no KMEHR message: no element kmehrmessage');
  const { bundles, lost } = kmehrToFhir(read.value.message, { shape, language });
  const [only, ...others] = bundles;
  if (!only)
    throw new SettingsError(
      `nothing in this message becomes FHIR in the shape ${shape}: a SUMEHR, a vaccination or a laboratory result does`,
    );
  return {
    documents: others.length === 0 ? [JSON.stringify(only, null, 2)] : bundles.map((one) => JSON.stringify(one)),
    lost,
  };
}

function toKmehr(bytes: Uint8Array, language: Language): Done {
  const made = fhirToKmehr(new TextDecoder().decode(bytes), { language });
  if (!made.ok) throw new SettingsError(`no KMEHR message can be made of this: ${made.reason}`);
  return { documents: [writeKmehr(made.message)], lost: made.lost };
}

function converted(bytes: Uint8Array, { to, shape, lang }: ConvertOptions): Done {
  if (!isLanguage(lang)) throw new SettingsError(`--lang is fr, nl, en or de, not ${lang}`);
  const first = new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart()[0];
  if (to === 'fhir' && first === '{')
    throw new SettingsError('this is JSON, not KMEHR: --to kmehr makes KMEHR of FHIR');
  if (to === 'kmehr' && first === '<') throw new SettingsError('this is XML, not FHIR: --to fhir makes FHIR of KMEHR');
  if (to === 'fhir') return toFhir(bytes, shape, lang);
  if (to === 'kmehr') return toKmehr(bytes, lang);
  throw new SettingsError(`--to is fhir or kmehr, not ${to}`);
}

export async function runConvert(file: string, options: ConvertOptions): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new SettingsError(`${file} cannot be read (${error.code ?? 'unknown'})`);
  });
  const { documents, lost } = converted(bytes, options);
  process.stdout.write(`${documents.join('\n')}\n`);
  for (const { path, reason, text } of lost)
    process.stderr.write(`${reason}\t${path}\t${(text ?? '').replace(/\s+/g, ' ')}\n`);
  process.exitCode = lost.length > 0 ? SOMETHING_LOST : 0;
}

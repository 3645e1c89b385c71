/** Writing an item in schema order. Source: KMEHR facts B1. */
import { element, textElement } from '../xml/index.ts';
import type { Content, Item, Posology, Quantity, Regimen } from './model.ts';
import {
  writeCd,
  writeCoded,
  writeHcParty,
  writeId,
  writeLink,
  writeMoment,
  writeMomentParts,
  writePerson,
  writeProduct,
  writeText,
} from './write-parts.ts';

const writeReference = (name: string, value: string | undefined): string =>
  value === undefined ? '' : element(name, textElement('decimal', value));

/** A content holds one kind of thing, then its unit and references. */
function writeContent(content: Content): string {
  const parts = [
    content.ids.map(writeId).join(''),
    content.cds.map((cd) => writeCd(cd)).join(''),
    content.value ? textElement(content.value.type, content.value.text) : '',
    content.texts.map((text) => writeText(text)).join(''),
    content.moment ? writeMomentParts(content.moment) : '',
    content.hcparty ? writeHcParty(content.hcparty) : '',
    content.person ? writePerson(content.person, 'person') : '',
    content.product ? writeProduct(content.product) : '',
    content.links.map(writeLink).join(''),
    writeCoded('unit', content.unit),
    writeReference('minref', content.minReference),
    writeReference('maxref', content.maxReference),
  ];
  return element('content', parts.join(''));
}

const writeQuantity = (name: string, quantity: Quantity | undefined): string =>
  quantity ? element(name, textElement('decimal', quantity.decimal) + writeCoded('unit', quantity.unit)) : '';

function writePosology(posology: Posology | undefined): string {
  if (!posology) return '';
  if (posology.text) return element('posology', writeText(posology.text));
  const { low, high, unit, takes } = posology;
  const times = takes ? element('takes', textElement('low', takes.low) + textElement('high', takes.high)) : '';
  return element('posology', textElement('low', low) + textElement('high', high) + writeCoded('unit', unit) + times);
}

function writeRegimen(entries: readonly Regimen[]): string {
  if (entries.length === 0) return '';
  const parts = entries.map(({ day, dayPeriod, time, quantity }) => {
    const which = day ? textElement(day.type, day.value) : '';
    const when = dayPeriod ? writeCoded('dayperiod', dayPeriod) : textElement('time', time);
    return `${which}${when ? element('daytime', when) : ''}${writeQuantity('quantity', quantity)}`;
  });
  return element('regimen', parts.join(''));
}

const flag = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : textElement(name, String(value));

export function writeItem(item: Item): string {
  const parts = [
    item.ids.map(writeId).join(''),
    item.cds.map((cd) => writeCd(cd)).join(''),
    item.contents.map(writeContent).join(''),
    item.texts.map((text) => writeText(text)).join(''),
    writeMoment('beginmoment', item.beginMoment),
    writeMoment('endmoment', item.endMoment),
    writeCoded('lifecycle', item.lifecycle),
    flag('isrelevant', item.isRelevant),
    writeCoded('severity', item.severity),
    writeCoded('certainty', item.certainty),
    writeCoded('temporality', item.temporality),
    writeQuantity('quantity', item.quantity),
    item.frequency ? element('frequency', writeCoded('periodicity', item.frequency)) : '',
    item.dayPeriods.map((cd) => writeCoded('dayperiod', cd)).join(''),
    writeQuantity('duration', item.duration),
    writePosology(item.posology),
    writeRegimen(item.regimen),
    writeCoded('route', item.route),
    textElement('batch', item.batch),
    item.instructionForPatient ? writeText(item.instructionForPatient, 'instructionforpatient') : '',
    textElement('recorddatetime', item.recordDateTime),
    item.links.map(writeLink).join(''),
  ];
  return element('item', parts.join(''));
}

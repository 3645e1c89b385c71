/** Reading an item: every element of KMEHR facts B1, the rest kept for display. */
import { child, children, textOf, type XmlTree } from '../xml/index.ts';
import type { Content, Item, Posology, Quantity, Regimen } from './model.ts';
import {
  innerCd,
  readCds,
  readHcParty,
  readIds,
  readLink,
  readMoment,
  readOthers,
  readPerson,
  readProduct,
  readText,
} from './read-parts.ts';

const VALUE_TYPES = ['decimal', 'unsignedInt', 'boolean'] as const;
const CONTENT_PARTS = new Set([
  ...['id', 'cd', 'text', ...VALUE_TYPES, 'year', 'yearmonth', 'date', 'time', 'hcparty', 'person'],
  ...['medicinalproduct', 'substanceproduct', 'unit', 'minref', 'maxref', 'lnk'],
]);

function readContent(tree: XmlTree, path: string): Content {
  const type = VALUE_TYPES.find((name) => child(tree, name));
  const party = child(tree, 'hcparty');
  const person = child(tree, 'person');
  const product = child(tree, 'medicinalproduct') ?? child(tree, 'substanceproduct');
  const hasMoment = ['date', 'yearmonth', 'year', 'time'].some((name) => child(tree, name));
  return {
    ids: readIds(tree),
    cds: readCds(tree),
    texts: children(tree, 'text').map(readText),
    value: type && { type, text: textOf(tree, type) ?? '' },
    moment: hasMoment ? { ...readMoment(tree), text: undefined } : undefined,
    hcparty: party && readHcParty(party),
    person: person && readPerson(person),
    product: product && readProduct(product),
    unit: innerCd(tree, 'unit'),
    minReference: reference(tree, 'minref'),
    maxReference: reference(tree, 'maxref'),
    links: children(tree, 'lnk').map((lnk) => readLink(lnk, path)),
    others: readOthers(tree, CONTENT_PARTS),
  };
}

function reference(tree: XmlTree, name: string): string | undefined {
  const found = child(tree, name);
  return found && (textOf(found, 'decimal') ?? found.text.trim());
}

function readQuantity(tree: XmlTree | undefined): Quantity | undefined {
  return tree && { decimal: textOf(tree, 'decimal') ?? tree.text.trim(), unit: innerCd(tree, 'unit') };
}

function readPosology(tree: XmlTree | undefined): Posology | undefined {
  if (!tree) return undefined;
  const text = child(tree, 'text');
  const takes = child(tree, 'takes');
  return {
    text: text && readText(text),
    low: textOf(tree, 'low'),
    high: textOf(tree, 'high'),
    unit: innerCd(tree, 'unit'),
    takes: takes && { low: textOf(takes, 'low'), high: textOf(takes, 'high') },
  };
}

const DAY_TYPES = ['daynumber', 'date', 'weekday'] as const;

/** A regimen is a flat run of day, daytime and quantity: a quantity ends each entry. */
function readRegimen(tree: XmlTree | undefined): Regimen[] {
  const entries: Regimen[] = [];
  let entry: { day?: Regimen['day']; dayPeriod?: Regimen['dayPeriod']; time?: Regimen['time'] } = {};
  for (const part of tree?.children ?? []) {
    const type = DAY_TYPES.find((name) => name === part.name);
    if (type)
      entry = {
        ...entry,
        day: { type, value: innerCd({ ...part, children: [part] }, type)?.value ?? part.text.trim() },
      };
    else if (part.name === 'daytime')
      entry = { ...entry, dayPeriod: innerCd(part, 'dayperiod'), time: textOf(part, 'time') };
    else if (part.name === 'quantity') {
      entries.push({ ...entry, quantity: readQuantity(part) });
      entry = {};
    }
  }
  if (Object.keys(entry).length > 0) entries.push(entry);
  return entries;
}

const ITEM_PARTS = new Set([
  ...['id', 'cd', 'content', 'text', 'beginmoment', 'endmoment', 'lifecycle', 'isrelevant', 'severity', 'certainty'],
  ...['temporality', 'quantity', 'frequency', 'dayperiod', 'duration', 'posology', 'regimen', 'route', 'batch'],
  ...['instructionforpatient', 'recorddatetime', 'lnk'],
]);

export function readItem(tree: XmlTree, path: string): Item {
  const frequency = child(tree, 'frequency');
  const instruction = child(tree, 'instructionforpatient');
  return {
    kind: 'item',
    ids: readIds(tree),
    cds: readCds(tree),
    contents: children(tree, 'content').map((content, at) => readContent(content, `${path}/content[${at + 1}]`)),
    texts: children(tree, 'text').map(readText),
    beginMoment: readMoment(child(tree, 'beginmoment')),
    endMoment: readMoment(child(tree, 'endmoment')),
    lifecycle: innerCd(tree, 'lifecycle'),
    isRelevant: readBoolean(textOf(tree, 'isrelevant')),
    severity: innerCd(tree, 'severity'),
    certainty: innerCd(tree, 'certainty'),
    temporality: innerCd(tree, 'temporality'),
    quantity: readQuantity(child(tree, 'quantity')),
    frequency: frequency && innerCd(frequency, 'periodicity'),
    dayPeriods: children(tree, 'dayperiod').flatMap(readCds),
    duration: readQuantity(child(tree, 'duration')),
    posology: readPosology(child(tree, 'posology')),
    regimen: readRegimen(child(tree, 'regimen')),
    route: innerCd(tree, 'route'),
    batch: textOf(tree, 'batch'),
    instructionForPatient: instruction && readText(instruction),
    recordDateTime: textOf(tree, 'recorddatetime'),
    links: children(tree, 'lnk').map((lnk) => readLink(lnk, path)),
    others: readOthers(tree, ITEM_PARTS),
    position: { line: tree.line, path },
  };
}

export function readBoolean(text: string | undefined): boolean | undefined {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

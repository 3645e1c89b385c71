/** Writing a whole message in schema order, for the standard it declares. Source: KMEHR facts B1. */
import { element, textElement } from '../xml/index.ts';
import type { Folder, Header, Heading, KmehrMessage, Part, Transaction } from './model.ts';
import { KMEHR } from './namespaces.ts';
import { writeItem } from './write-item.ts';
import { writeCd, writeHcParty, writeId, writeLink, writePerson, writeText } from './write-parts.ts';

/** Kept elements of other standards are for display: a message of ours never holds one. */
function writePart(part: Part): string {
  switch (part.kind) {
    case 'item':
      return writeItem(part);
    case 'heading':
      return writeHeading(part);
    case 'text':
      return writeText(part);
    case 'lnk':
      return writeLink(part);
    case 'other':
      throw new TypeError(`a message with ${part.name} cannot be written`);
  }
}

const writeHeading = ({ ids, cds, parts }: Heading): string =>
  element('heading', ids.map(writeId).join('') + cds.map((cd) => writeCd(cd)).join('') + parts.map(writePart).join(''));

const writeTransaction = (transaction: Transaction): string =>
  element(
    'transaction',
    transaction.ids.map(writeId).join('') +
      transaction.cds.map((cd) => writeCd(cd)).join('') +
      textElement('date', transaction.date) +
      textElement('time', transaction.time) +
      element('author', transaction.author.map(writeHcParty).join('')) +
      textElement('iscomplete', String(transaction.isComplete)) +
      textElement('isvalidated', String(transaction.isValidated)) +
      textElement('expirationdate', transaction.expirationDate) +
      transaction.parts.map(writePart).join('') +
      textElement('recorddatetime', transaction.recordDateTime) +
      textElement('version', transaction.version),
  );

const writeFolder = ({ ids, patient, transactions }: Folder): string =>
  element(
    'folder',
    ids.map(writeId).join('') + writePerson(patient, 'patient') + transactions.map(writeTransaction).join(''),
  );

const writeHeader = (header: Header): string =>
  element(
    'header',
    element('standard', textElement('cd', header.standard, { S: 'CD-STANDARD', SV: '1.26' })) +
      header.ids.map(writeId).join('') +
      textElement('date', header.date) +
      textElement('time', header.time) +
      element('sender', header.sender.map(writeHcParty).join('')) +
      header.recipients.map((recipient) => element('recipient', recipient.map(writeHcParty).join(''))).join(''),
  );

/** The message as an XML document. Throws for what a strict message cannot hold. */
export const writeKmehrMessage = ({ header, folders }: KmehrMessage): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element('kmehrmessage', writeHeader(header) + folders.map(writeFolder).join(''), { xmlns: KMEHR })}`;

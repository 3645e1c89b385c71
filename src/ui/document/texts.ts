/** Words around a readable document; those inside come with it. */
import { makeTranslator, type Texts } from '../../platform/text/index.ts';

export const texts = {
  linksTo: {
    fr: 'Adresse: {address}',
    nl: 'Adres: {address}',
    en: 'Address: {address}',
    de: 'Adresse: {address}',
  },
  codes: {
    fr: 'Montrer les codes médicaux',
    nl: 'Medische codes tonen',
    en: 'Show medical codes',
    de: 'Medizinische Codes zeigen',
  },
  pdf: {
    fr: 'Télécharger en PDF',
    nl: 'Downloaden als PDF',
    en: 'Download as PDF',
    de: 'Als PDF herunterladen',
  },
  pdfWithCodes: {
    fr: 'PDF avec les codes médicaux',
    nl: 'PDF met medische codes',
    en: 'PDF with medical codes',
    de: 'PDF mit medizinischen Codes',
  },
  nothing: {
    fr: 'Ce document ne contient rien à lire.',
    nl: 'Dit document bevat niets om te lezen.',
    en: 'This document holds nothing to read.',
    de: 'Dieses Dokument enthält nichts zu lesen.',
  },
  technical: {
    fr: 'Données techniques du message',
    nl: 'Technische gegevens van het bericht',
    en: 'Technical data of the message',
    de: 'Technische Daten der Nachricht',
  },
} as const satisfies Texts;

export const words = makeTranslator(texts);

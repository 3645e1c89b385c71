export { checkTexts } from './check-texts.ts';
export { csvRow, printCsv } from './csv.ts';
export { formatDate } from './dates.ts';
export { chooseLanguage, isLanguage, type Language, languages } from './language.ts';
export { makeTranslator, type Texts, type Translate } from './translator.ts';

/** How each fault of a question about codes is told: FHIR issue type, type in the words of validators, text. */
import type { TermIssueName } from './faults.ts';

export const LABEL_LANGUAGES = ['fr', 'nl', 'en', 'de'] as const;
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

export interface IssueWords {
  readonly type: 'code-invalid' | 'not-found' | 'invalid' | 'business-rule' | 'not-supported' | 'too-costly';
  /** Of `http://hl7.org/fhir/tools/CodeSystem/tx-issue-type`. */
  readonly kind: string;
  /** `{about}` stands for the code, system or canonical. */
  readonly text: Readonly<Record<LabelLanguage, string>>;
}

type Texts = readonly [fr: string, nl: string, en: string, de: string];

const row = (type: IssueWords['type'], kind: string, [fr, nl, en, de]: Texts): IssueWords => ({
  ...{ type, kind },
  text: { fr, nl, en, de },
});

export const issueWords: Readonly<Record<TermIssueName, IssueWords>> = {
  'value-set-unknown': row('not-found', 'not-found', [
    'L’ensemble de valeurs « {about} » n’est pas connu ici.',
    'De waardenlijst ‘{about}’ is hier niet bekend.',
    'The value set ‘{about}’ is not known here.',
    'Die Wertemenge „{about}“ ist hier nicht bekannt.',
  ]),
  'value-set-circular': row('invalid', 'vs-invalid', [
    'L’ensemble de valeurs « {about} » se contient lui-même.',
    'De waardenlijst ‘{about}’ bevat zichzelf.',
    'The value set ‘{about}’ contains itself.',
    'Die Wertemenge „{about}“ enthält sich selbst.',
  ]),
  'code-system-unknown': row('not-found', 'not-found', [
    'Le système de codes « {about} » n’est pas connu ici: le code ne peut pas être vérifié.',
    'Het codesysteem ‘{about}’ is hier niet bekend: de code kan niet worden nagekeken.',
    'The code system ‘{about}’ is not known here: the code cannot be checked.',
    'Das Codesystem „{about}“ ist hier nicht bekannt: Der Code kann nicht geprüft werden.',
  ]),
  'content-lacking': row('not-supported', 'not-found', [
    'Le contenu de « {about} » n’est pas présent ici: cette question reste sans réponse.',
    'De inhoud van ‘{about}’ is hier niet aanwezig: deze vraag blijft onbeantwoord.',
    'The content of ‘{about}’ is not held here: this question cannot be answered.',
    'Der Inhalt von „{about}“ ist hier nicht vorhanden: Diese Frage bleibt offen.',
  ]),
  'filter-without-value': row('invalid', 'vs-invalid', [
    'Le filtre « {about} » n’a pas de valeur.',
    'De filter ‘{about}’ heeft geen waarde.',
    'The filter ‘{about}’ has no value.',
    'Der Filter „{about}“ hat keinen Wert.',
  ]),
  'filter-not-supported': row('not-supported', 'vs-invalid', [
    'Le filtre « {about} » n’est pas pris en charge.',
    'De filter ‘{about}’ wordt niet ondersteund.',
    'The filter ‘{about}’ is not supported.',
    'Der Filter „{about}“ wird nicht unterstützt.',
  ]),
  'pattern-too-costly': row('too-costly', 'vs-invalid', [
    'Le modèle « {about} » n’est pas de la forme acceptée.',
    'Het patroon ‘{about}’ heeft niet de vorm die wordt aanvaard.',
    'The pattern ‘{about}’ is not of the form that is accepted.',
    'Das Muster „{about}“ hat nicht die Form, die angenommen wird.',
  ]),
  'too-many-codes': row('too-costly', 'vs-invalid', [
    'L’ensemble de valeurs « {about} » contient trop de codes, ou demande trop de travail.',
    'De waardenlijst ‘{about}’ bevat te veel codes of vraagt te veel werk.',
    'The value set ‘{about}’ holds too many codes, or asks too much work.',
    'Die Wertemenge „{about}“ enthält zu viele Codes oder verlangt zu viel Arbeit.',
  ]),
  'expansion-too-large': row('too-costly', 'too-costly', [
    'La liste compte {about} codes: demandez-la par parties (count, offset) ou avec un filtre.',
    'De lijst telt {about} codes: vraag ze in delen (count, offset) of met een filter.',
    'The list has {about} codes: ask for it in parts (count, offset) or with a filter.',
    'Die Liste hat {about} Codes: Fragen Sie sie in Teilen (count, offset) oder mit einem Filter ab.',
  ]),
  'not-in-value-set': row('code-invalid', 'not-in-vs', [
    'Le code n’est pas dans l’ensemble de valeurs: {about}.',
    'De code staat niet in de waardenlijst: {about}.',
    'The code is not in the value set: {about}.',
    'Der Code ist nicht in der Wertemenge: {about}.',
  ]),
  'this-code-not-in-value-set': row('code-invalid', 'this-code-not-in-vs', [
    'Ce code n’est pas dans l’ensemble de valeurs: {about}.',
    'Deze code staat niet in de waardenlijst: {about}.',
    'This code is not in the value set: {about}.',
    'Dieser Code ist nicht in der Wertemenge: {about}.',
  ]),
  'code-unknown': row('code-invalid', 'invalid-code', [
    'Le code « {about} » n’existe pas.',
    'De code ‘{about}’ bestaat niet.',
    'The code ‘{about}’ does not exist.',
    'Der Code „{about}“ existiert nicht.',
  ]),
  'code-not-held': row('not-found', 'invalid-code', [
    'Le code « {about} » n’est pas dans la partie du système de codes présente ici: il ne peut pas être jugé.',
    'De code ‘{about}’ staat niet in het deel van het codesysteem dat hier aanwezig is: hij kan niet worden beoordeeld.',
    'The code ‘{about}’ is not in the part of its code system that is held here: it cannot be judged.',
    'Der Code „{about}“ ist nicht in dem Teil des Codesystems, der hier vorhanden ist: Er kann nicht beurteilt werden.',
  ]),
  'membership-unknown': row('not-supported', 'not-found', [
    'Si le code « {about} » est dans l’ensemble de valeurs ne peut pas être dit ici.',
    'Of de code ‘{about}’ in de waardenlijst staat, kan hier niet worden gezegd.',
    'Whether the code ‘{about}’ is in the value set cannot be said here.',
    'Ob der Code „{about}“ in der Wertemenge ist, kann hier nicht gesagt werden.',
  ]),
  'system-missing': row('invalid', 'invalid-data', [
    'Le code « {about} » est sans système: sans lui, il n’a pas de sens.',
    'De code ‘{about}’ heeft geen systeem: zonder systeem heeft hij geen betekenis.',
    'The code ‘{about}’ has no system: without one it has no meaning.',
    'Der Code „{about}“ hat kein System: Ohne ein solches hat er keine Bedeutung.',
  ]),
  'system-is-value-set': row('invalid', 'invalid-data', [
    '« {about} » est un ensemble de valeurs, pas un système de codes.',
    '‘{about}’ is een waardenlijst, geen codesysteem.',
    '‘{about}’ is a value set, not a code system.',
    '„{about}“ ist eine Wertemenge, kein Codesystem.',
  ]),
  'system-not-absolute': row('invalid', 'invalid-data', [
    'Un système est une adresse complète, pas « {about} ».',
    'Een systeem is een volledig adres, niet ‘{about}’.',
    'A system is a whole address, not ‘{about}’.',
    'Ein System ist eine vollständige Adresse, nicht „{about}“.',
  ]),
  'system-is-supplement': row('invalid', 'invalid-data', [
    '« {about} » complète un système de codes et n’en est pas un.',
    '‘{about}’ is een aanvulling op een codesysteem en zelf geen.',
    '‘{about}’ is a supplement to a code system, not one itself.',
    '„{about}“ ergänzt ein Codesystem und ist selbst keines.',
  ]),
  'system-not-inferred': row('not-found', 'cannot-infer', [
    'Le système de ce code ne se laisse pas déduire: {about}.',
    'Het systeem van deze code is niet af te leiden: {about}.',
    'The system of this code cannot be inferred: {about}.',
    'Das System dieses Codes lässt sich nicht ableiten: {about}.',
  ]),
  'display-wrong': row('invalid', 'invalid-display', [
    '« {about} » n’est pas un libellé de ce code.',
    '‘{about}’ is geen benaming van deze code.',
    '‘{about}’ is no label of this code.',
    '„{about}“ ist keine Bezeichnung dieses Codes.',
  ]),
  'code-inactive': row('business-rule', 'code-comment', [
    'Le code « {about} » n’est plus actif.',
    'De code ‘{about}’ is niet meer actief.',
    'The code ‘{about}’ is no longer active.',
    'Der Code „{about}“ ist nicht mehr aktiv.',
  ]),
  'inactive-not-allowed': row('business-rule', 'code-rule', [
    'Seuls des codes actifs sont admis ici, et « {about} » ne l’est plus.',
    'Hier zijn alleen actieve codes toegelaten, en ‘{about}’ is dat niet meer.',
    'Only active codes are allowed here, and ‘{about}’ no longer is one.',
    'Hier sind nur aktive Codes zugelassen, und „{about}“ ist keiner mehr.',
  ]),
  'abstract-not-allowed': row('business-rule', 'code-rule', [
    'Le code « {about} » ne sert qu’à classer.',
    'De code ‘{about}’ dient enkel om in te delen.',
    'The code ‘{about}’ only serves to sort others.',
    'Der Code „{about}“ dient nur der Einteilung.',
  ]),
  'code-case': row('business-rule', 'code-rule', [
    'Ce code s’écrit « {about} ».',
    'Deze code wordt ‘{about}’ geschreven.',
    'This code is written ‘{about}’.',
    'Dieser Code wird „{about}“ geschrieben.',
  ]),
};

const MOST_CHARS = 300;

export const issueText = (name: TermIssueName, about: string, language: LabelLanguage): string =>
  issueWords[name].text[language].split('{about}').join(about.slice(0, MOST_CHARS));

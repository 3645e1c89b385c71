/** The words of the pages on which a patient asks for a correction, and of documents that are gone. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  correct: {
    fr: 'Demander une correction',
    nl: 'Een verbetering vragen',
    en: 'Ask for a correction',
    de: 'Um eine Berichtigung bitten',
  },
  lead: {
    fr: 'Quelque chose n’est pas juste dans ce document? Écrivez quoi. L’auteur doit répondre; en attendant, le document porte la marque «contesté» pour tous ceux qui le voient.',
    nl: 'Staat er iets fout in dit document? Schrijf wat. De auteur moet antwoorden; intussen ziet wie het document ziet dat het betwist is.',
    en: 'Is something in this document wrong? Write what. The author must answer; meanwhile everybody who sees the document sees that it is disputed.',
    de: 'Stimmt etwas in diesem Dokument nicht? Schreiben Sie, was. Der Autor muss antworten; bis dahin sieht jeder, der das Dokument sieht, dass es bestritten ist.',
  },
  document: { fr: 'Document', nl: 'Document', en: 'Document', de: 'Dokument' },
  text: {
    fr: 'Ce qui n’est pas juste, et ce qu’il faut écrire',
    nl: 'Wat er fout is, en wat er moet staan',
    en: 'What is wrong, and what it should say',
    de: 'Was falsch ist, und was dort stehen soll',
  },
  textHint: {
    fr: '10 à 2000 signes. L’auteur lit ce texte.',
    nl: '10 tot 2000 tekens. De auteur leest deze tekst.',
    en: '10 to 2,000 characters. The author reads this text.',
    de: '10 bis 2000 Zeichen. Der Autor liest diesen Text.',
  },
  send: { fr: 'Envoyer la demande', nl: 'De vraag versturen', en: 'Send the request', de: 'Die Bitte senden' },
  objectTitle: {
    fr: 'Vous n’êtes pas d’accord?',
    nl: 'Bent u het niet eens?',
    en: 'You do not agree?',
    de: 'Sind Sie nicht einverstanden?',
  },
  objectText: {
    fr: 'Pourquoi vous n’êtes pas d’accord',
    nl: 'Waarom u het niet eens bent',
    en: 'Why you do not agree',
    de: 'Warum Sie nicht einverstanden sind',
  },
  objectHint: {
    fr: '10 à 2000 signes. Le délégué à la protection des données du réseau lit ce texte et décide.',
    nl: '10 tot 2000 tekens. De functionaris voor gegevensbescherming van het netwerk leest deze tekst en beslist.',
    en: '10 to 2,000 characters. The privacy officer of the network reads this text and decides.',
    de: '10 bis 2000 Zeichen. Der Datenschutzbeauftragte des Netzes liest diesen Text und entscheidet.',
  },
  object: {
    fr: 'Demander une décision',
    nl: 'Een beslissing vragen',
    en: 'Ask for a decision',
    de: 'Um eine Entscheidung bitten',
  },
  again: {
    fr: 'Demander une autre correction',
    nl: 'Een andere verbetering vragen',
    en: 'Ask for another correction',
    de: 'Um eine andere Berichtigung bitten',
  },
  sent: { fr: 'C’est envoyé', nl: 'Het is verstuurd', en: 'It is sent', de: 'Es ist gesendet' },
  'text-invalid': {
    fr: 'Écrivez 10 à 2000 signes.',
    nl: 'Schrijf 10 tot 2000 tekens.',
    en: 'Write 10 to 2,000 characters.',
    de: 'Schreiben Sie 10 bis 2000 Zeichen.',
  },
  gone: {
    fr: 'Cela ne peut plus être demandé: l’état a changé.',
    nl: 'Dat kan niet meer gevraagd worden: de stand is veranderd.',
    en: 'This can no longer be asked: the state has changed.',
    de: 'Das kann nicht mehr gefragt werden: Der Stand hat sich geändert.',
  },
  back: {
    fr: 'Retour au document',
    nl: 'Terug naar het document',
    en: 'Back to the document',
    de: 'Zurück zum Dokument',
  },
  source: {
    fr: 'Source: le réseau Zenne, à l’instant. Vous pouvez aussi vous plaindre auprès de l’Autorité de protection des données.',
    nl: 'Bron: het netwerk Zenne, nu. U kunt ook klacht indienen bij de Gegevensbeschermingsautoriteit.',
    en: 'Source: the Zenne network, just now. You can also complain to the Data Protection Authority.',
    de: 'Quelle: das Netz Zenne, gerade eben. Sie können sich auch bei der Datenschutzbehörde beschweren.',
  },
  destroyed: {
    fr: 'Détruits après leur terme',
    nl: 'Vernietigd na hun termijn',
    en: 'Destroyed after their term',
    de: 'Nach ihrer Frist vernichtet',
  },
  destroyedLead: {
    fr: 'Ces documents ont passé le temps pendant lequel ils devaient être gardés. Personne ne peut plus les lire.',
    nl: 'Deze documenten zijn voorbij de tijd dat ze bewaard moesten worden. Niemand kan ze nog lezen.',
    en: 'These documents have passed the time for which they had to be kept. Nobody can read them any more.',
    de: 'Diese Dokumente haben die Zeit überschritten, für die sie aufbewahrt werden mussten. Niemand kann sie mehr lesen.',
  },
  kind: { fr: 'Sorte', nl: 'Soort', en: 'Kind', de: 'Art' },
  written: { fr: 'Écrit le', nl: 'Geschreven op', en: 'Written on', de: 'Geschrieben am' },
  goneOn: { fr: 'Détruit le', nl: 'Vernietigd op', en: 'Destroyed on', de: 'Vernichtet am' },
  approvedBy: { fr: 'Approuvé par', nl: 'Goedgekeurd door', en: 'Approved by', de: 'Genehmigt von' },
};

export const words = makeTranslator(texts);

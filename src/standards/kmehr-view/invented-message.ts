/** An invented message of every kind of content, for the tests; no person in it exists. */
const cd = (scheme: string, value: string, more = ''): string => `<cd S="${scheme}" SV="1.0"${more}>${value}</cd>`;
const id = (value: string, scheme = 'ID-KMEHR', more = ''): string => `<id S="${scheme}" SV="1.0"${more}>${value}</id>`;

const party = `<hcparty>${id('19999717004', 'ID-HCPARTY')}${cd('CD-HCPARTY', 'persphysician')}<firstname>Claire</firstname>
<familyname>Verzonnen</familyname><address>${cd('CD-ADDRESS', 'work')}<country>${cd('CD-FED-COUNTRY', 'be')}</country>
<zip>1000</zip><city>Bruxelles</city><street>Rue Inventée</street><housenumber>7</housenumber></address>
<telecom>${cd('CD-ADDRESS', 'work')}${cd('CD-TELECOM', 'phone')}<telecomnumber>020000007</telecomnumber></telecom></hcparty>`;

const item = (kind: string, inner: string): string => `<item>${id('1')}${cd('CD-ITEM', kind)}${inner}</item>`;
const state = (value: string): string => `<lifecycle>${cd('CD-LIFECYCLE', value)}</lifecycle>`;
const text = (value: string): string => `<content><text L="fr">${value}</text></content>`;
const heading = (value: string, inner: string): string =>
  `<heading>${id('1')}${cd('CD-HEADING', value)}${inner}</heading>`;

/** In an order that is not the reader's. */
export const sumehrParts = [
  heading(
    'assessment',
    item('gmdmanager', `<content>${party}</content>`) +
      item(
        'medication',
        `<content><medicinalproduct><intendedcd S="CD-DRUG-CNK" SV="1">1234567</intendedcd>
        <intendedname>Inventine 5 mg</intendedname></medicinalproduct></content>${text('Inventine')}
        <content>${cd('CD-ATC', 'A10BA02')}</content><beginmoment><yearmonth>2014-05</yearmonth></beginmoment>
        ${state('prescribed')}<temporality>${cd('CD-TEMPORALITY', 'chronic')}</temporality>
        <posology><text L="nl">1 tablet per dag</text></posology><instructionforpatient L="fr">Avec un verre d'eau</instructionforpatient>
        <issubstitutionallowed>true</issubstitutionallowed>`,
      ) +
      item(
        'problem',
        `${text('Maladie inventée')}<content>${cd('ICPC', 'T90')}${cd('ICD', 'E11')}</content>
        <beginmoment><year>2014</year></beginmoment>${state('active')}<certainty>${cd('CD-CERTAINTY', 'proven')}</certainty>`,
      ) +
      item('adr', `${text('Réaction à l’inventine')}<text L="fr">Rougeurs</text>${state('active')}`) +
      item(
        'vaccine',
        `<content>${cd('CD-VACCINEINDICATION', 'seasonalinfluenza')}</content>
        <beginmoment><date>2025-10-12</date></beginmoment>${state('administrated')}<batch>LOT77</batch>`,
      ) +
      item('patientwill', `<content>${cd('CD-PATIENTWILL', 'organdonationconsent')}</content>`) +
      item('socialrisk', text('Vit seule')) +
      item(
        'contactperson',
        `${cd('CD-CONTACT-PERSON', 'mother')}<content><person>${id('85073099833', 'INSS')}
        <firstname>Anna</firstname><familyname>Bedacht</familyname><sex>${cd('CD-SEX', 'female')}</sex>
        <telecom>${cd('CD-TELECOM', 'mobile')}<telecomnumber>0470000001</telecomnumber></telecom></person></content>`,
      ),
  ),
  heading('history', item('treatment', `${text('Opération inventée')}${state('inactive')}`)),
  item(
    'fromthefuture',
    `${text('Élément inconnu')}<sparkle S="CD-SPARKLE" tone="blue">shine<inner>deeper</inner></sparkle>`,
  ),
  `<text L="fr">Remarque libre</text>`,
];

export const labParts = [
  heading(
    'technical',
    ['4.1', '140']
      .map((value) =>
        item(
          'lab',
          `<content>${cd('CD-LAB', '2951-2', ' DN="Sodium inventé"')}</content><content><decimal>${value}</decimal>
        <unit>${cd('CD-UNIT', 'mmol/l')}</unit><minref><decimal>135</decimal></minref><maxref><decimal>145</decimal></maxref></content>
        <text L="fr">à jeun ${value}</text><severity>${cd('CD-SEVERITY', 'abnormal')}</severity>`,
        ),
      )
      .join(''),
  ),
  `<lnk TYPE="multimedia" MEDIATYPE="application/pdf">SGVsbG8gWmVubmU=</lnk>`,
  `<lnk TYPE="isanewversionof" URL="urn:invented:7"/>`,
];

export const medicineParts = [
  item(
    'medication',
    `<content><medicinalproduct><intendedcd S="CD-DRUG-CNK" SV="1">7654321</intendedcd>
    <intendedname>Verzinsel 25 mg</intendedname></medicinalproduct></content><beginmoment><date>2026-01-05</date></beginmoment>
    <duration><decimal>30</decimal><unit>${cd('CD-TIMEUNIT', 'd')}</unit></duration>
    <frequency><periodicity>${cd('CD-PERIODICITY', 'W')}</periodicity></frequency>
    <regimen><weekday>${cd('CD-WEEKDAY', 'monday')}</weekday><daytime><dayperiod>${cd('CD-DAYPERIOD', 'morning')}</dayperiod></daytime>
    <quantity><decimal>1.5</decimal><unit>${cd('CD-ADMINISTRATIONUNIT', '00005')}</unit></quantity></regimen>
    <route>${cd('CD-DRUG-ROUTE', '00060')}</route>`,
  ),
];

export const transaction = (kind: string, parts: readonly string[]): string => `<transaction>${id('1')}
${id('zenne-7', 'LOCAL', ' SL="RSBID"')}${cd('CD-TRANSACTION', kind)}<date>2026-03-02</date><time>10:00:00</time>
<author>${party}</author><iscomplete>true</iscomplete><isvalidated>false</isvalidated>${parts.join('')}</transaction>`;

export const message = (...transactions: readonly string[]): string =>
  `<kmehrmessage xmlns="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"><header><standard>${cd('CD-STANDARD', '20260210')}</standard>
${id('71099911.77')}<date>2026-03-02</date><time>10:15:00</time><sender>${party}</sender>
<recipient><hcparty>${id('1990000728', 'ID-HCPARTY')}${cd('CD-HCPARTY', 'hub')}<name>Invented hub</name></hcparty></recipient></header>
<folder>${id('1')}<patient>${id('85073099833', 'ID-PATIENT')}<firstname>Emma</firstname><familyname>Proefsteen</familyname>
<birthdate><date>1985-07-30</date></birthdate><sex>${cd('CD-SEX', 'female')}</sex><usuallanguage>fr</usuallanguage></patient>
${transactions.join('')}</folder></kmehrmessage>`;

/** Vaccines: what they protect against (KMEHR), what they are (SNOMED CT), where they stand (ATC). No table is published; this one is ours (decision 0066). Source: KMEHR facts B6, D1; fhir-be facts 3; ATC J07. */

/** Indications in alphabetical order, and the vaccine against just these. */
const BY_INDICATIONS: Readonly<Record<string, string>> = {
  cholera: '991000221105',
  covid19: '28531000087107',
  diphteria: '871729003',
  ej: '871724008',
  hepatitisa: '871751006',
  hepatitisb: '871822003',
  herpeszoster: '871919004',
  hib: '871764007',
  ixchiq: '1345202008',
  measles: '871765008',
  meningitis: '871873006',
  meningitisb: '1981000221108',
  meningitisc: '871866001',
  monkeypox: '871727001',
  mumps: '871737006',
  papillomavirus: '911000221103',
  pertussis: '871758000',
  pneumonia15: '1252708008',
  pneumonia20: '1252709000',
  pneumonia23: '1119220001',
  pneumonia7: '1052328007',
  poliomyelitis: '871739009',
  rabies: '871726005',
  rotavirus: '871761004',
  rubella: '871732000',
  seasonalinfluenza: '1181000221105',
  tetanus: '871742003',
  tickborneencephalitis: '871719005',
  tuberculosis: '1861000221106',
  typhoid: '961000221100',
  varicella: '871919004',
  yellowfever: '871717007',
  'diphteria tetanus': '871826000',
  'diphteria pertussis tetanus': '871875004',
  'diphteria poliomyelitis tetanus': '871837004',
  'diphteria pertussis poliomyelitis tetanus': '871878002',
  'diphteria hib pertussis tetanus': '871839001',
  'diphteria hib pertussis poliomyelitis tetanus': '871887006',
  'diphteria hepatitisb pertussis poliomyelitis tetanus': '871891001',
  'diphteria hepatitisb hib pertussis tetanus': '871886002',
  'diphteria hepatitisb hib pertussis poliomyelitis tetanus': '871895005',
  'measles mumps': '1252703004',
  'measles rubella': '871817003',
  'measles mumps rubella': '871831003',
  'measles mumps rubella varicella': '871908002',
  'hepatitisa hepatitisb': '871803007',
  'hepatitisa typhoid': '871804001',
  'hib meningitisc': '836500008',
};

/** ATC codes that say which vaccine it is. */
const BY_ATC: Readonly<Record<string, string>> = {
  J07AE01: '991000221105',
  J07AE02: '991000221105',
  J07AF01: '871729003',
  J07AG01: '871764007',
  J07AG53: '836500008',
  J07AH03: '871871008',
  J07AH04: '871873006',
  J07AH07: '871866001',
  J07AH08: '871873006',
  J07AH09: '1981000221108',
  J07AJ01: '871758000',
  J07AJ02: '871758000',
  J07AJ51: '871875004',
  J07AJ52: '871875004',
  J07AL01: '1119220001',
  J07AL02: '981000221107',
  J07AM01: '871742003',
  J07AM51: '871826000',
  J07AN01: '1861000221106',
  J07AP01: '961000221100',
  J07AP02: '961000221100',
  J07AP03: '961000221100',
  J07BA01: '871719005',
  J07BA02: '871724008',
  J07BB01: '1181000221105',
  J07BB02: '1181000221105',
  J07BB03: '1181000221105',
  J07BC01: '871822003',
  J07BC02: '871751006',
  J07BC20: '871803007',
  J07BD01: '871765008',
  J07BD51: '1252703004',
  J07BD52: '871831003',
  J07BD53: '871817003',
  J07BD54: '871908002',
  J07BE01: '871737006',
  J07BF01: '871739009',
  J07BF02: '871739009',
  J07BF03: '871739009',
  J07BG01: '871726005',
  J07BH01: '871761004',
  J07BH02: '871761004',
  J07BJ01: '871732000',
  J07BK01: '871919004',
  J07BK02: '871919004',
  J07BK03: '871919004',
  J07BL01: '871717007',
  J07BM01: '2001000221108',
  J07BM02: '1991000221106',
  J07BM03: '1209197008',
  J07BN01: '28531000087107',
  J07BN02: '28531000087107',
  J07BN03: '28531000087107',
  J07BN04: '28531000087107',
  J07BX03: '28531000087107',
  J07BX04: '871720004',
  J07BX05: '51311000087100',
  J07CA01: '871837004',
  J07CA02: '871878002',
  J07CA06: '871887006',
  J07CA09: '871895005',
  J07CA10: '871804001',
  J07CA11: '871886002',
  J07CA12: '871891001',
};

/** Of a vaccine against exactly these; nothing when no code says so. */
export const vaccineAgainst = (indications: readonly string[]): string | undefined => {
  const key = [...new Set(indications)].sort().join(' ');
  return Object.hasOwn(BY_INDICATIONS, key) ? BY_INDICATIONS[key] : undefined;
};

export const vaccineOfAtc = (atc: string): string | undefined => (Object.hasOwn(BY_ATC, atc) ? BY_ATC[atc] : undefined);

const INDICATIONS = new Map<string, readonly string[]>();
const AMBIGUOUS = new Set<string>();
for (const [indications, code] of Object.entries(BY_INDICATIONS)) {
  if (INDICATIONS.has(code)) AMBIGUOUS.add(code);
  else INDICATIONS.set(code, indications.split(' '));
}

/** What a vaccine protects against; nothing when the code does not say it, or could mean two diseases. */
export const indicationsOf = (code: string): readonly string[] | undefined =>
  AMBIGUOUS.has(code) ? undefined : INDICATIONS.get(code);

/** Messages as practice software would write them. Everybody in them is invented. */
import type { Persona } from './client.ts';

/** A small SUMEHR by this caregiver about the person with this number. */
export const sumehrFor = (
  ssin: string,
  { nihii, ssin: authorSsin, profession }: Persona,
  id?: { scheme: string; value: string },
  note = 'Verzonnen allergie',
): string => {
  const party = `<hcparty><id S="ID-HCPARTY" SV="1.0">${nihii}</id><id S="INSS" SV="1.0">${authorSsin}</id><cd S="CD-HCPARTY" SV="1.14">${profession}</cd><firstname>An</firstname><familyname>Author</familyname></hcparty>`;
  const local = id ? `<id S="LOCAL" SL="${id.scheme}" SV="1.0">${id.value}</id>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<kmehrmessage xmlns="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"><header><standard><cd S="CD-STANDARD" SV="1.26">20180901</cd></standard><id S="ID-KMEHR" SV="1.0">${nihii}.1</id><date>2026-11-20</date><time>10:00:00</time><sender>${party}</sender><recipient><hcparty><id S="ID-HCPARTY" SV="1.0">1990000728</id><cd S="CD-HCPARTY" SV="1.14">hub</cd><name>Zenne</name></hcparty></recipient></header>
<folder><id S="ID-KMEHR" SV="1.0">1</id><patient><id S="ID-PATIENT" SV="1.0">${ssin}</id><firstname>Ada</firstname><familyname>Verzonnen</familyname><sex><cd S="CD-SEX" SV="1.1">female</cd></sex></patient>
<transaction><id S="ID-KMEHR" SV="1.0">1</id>${local}<cd S="CD-TRANSACTION" SV="1.15">sumehr</cd><cd S="LOCAL" SL="PatientAccess" SV="1.0">TRUE</cd><date>2026-11-20</date><time>10:00:00</time><author>${party}</author><iscomplete>true</iscomplete><isvalidated>true</isvalidated>
<item><id S="ID-KMEHR" SV="1.0">1</id><cd S="CD-ITEM" SV="1.11">allergy</cd><content><text L="nl">${note}</text></content><beginmoment><year>2014</year></beginmoment><lifecycle><cd S="CD-LIFECYCLE" SV="1.9">active</cd></lifecycle></item>
</transaction></folder></kmehrmessage>`;
};

/** An invented SSIN with right check digits: births before 2000. */
export function inventSsin(): string {
  const first9 = `${50 + Math.floor(Math.random() * 40)}${['01', '04', '07', '11'][Math.floor(Math.random() * 4)]}${10 + Math.floor(Math.random() * 18)}${String(Math.floor(Math.random() * 498) * 2 + 1).padStart(3, '0')}`;
  return first9 + String(97 - (Number(first9) % 97)).padStart(2, '0');
}

/** An invented physician's number with right check digits. */
export function inventNihii(): string {
  const stem = 100_000 + Math.floor(Math.random() * 99_999);
  return `${stem}${String(97 - (stem % 97)).padStart(2, '0')}004`;
}

/** A medication scheme of one medicine by this caregiver. */
export function schemeFor(ssin: string, author: Persona, id: { scheme: string; value: string }): string {
  const [start = ''] = sumehrFor(ssin, author, id).split(/(?=<cd S="LOCAL" SL="PatientAccess")/);
  const [by = ''] = /<hcparty>.*?<\/hcparty>/.exec(start) ?? [];
  const rest = `<date>2026-11-20</date><time>10:00:00</time><author>${by}</author><iscomplete>true</iscomplete><isvalidated>true</isvalidated>`;
  return `${start.replace(/^<\?xml[^>]*\?>/, '').replace('>sumehr<', '>medicationscheme<')}${rest}</transaction>
<transaction><id S="ID-KMEHR" SV="1.0">2</id><cd S="CD-TRANSACTION" SV="1.15">medicationschemeelement</cd>${rest}<item><id S="ID-KMEHR" SV="1.0">1</id><cd S="CD-ITEM" SV="1.11">medication</cd><content><text L="nl">Verzonnen pil</text></content></item></transaction></folder></kmehrmessage>`;
}

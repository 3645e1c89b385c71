/** A record that a GP may work in: registered, with consent and a therapeutic link, as the measured requests need it. */
import { call, consentBody, linkBody, type Persona, persona, token } from '../acceptance/client.ts';
import { inventSsin } from '../acceptance/messages.ts';

export interface Opened {
  readonly gp: Persona;
  readonly bearer: string;
  /** Who stands as the author of what is put. */
  readonly author: { readonly nihii: string; readonly ssin: string; readonly profession: string };
  readonly ssin: string;
  /** Sends one operation of the hub in the GP's name. */
  readonly ask: (operation: string, body: string) => ReturnType<typeof call>;
}

/** Opens the record of an invented patient. */
export async function openRecord(): Promise<Opened> {
  const gp = await persona('gp-1');
  const bearer = await token('gp-1');
  const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  const ssin = inventSsin();
  const ask: Opened['ask'] = (operation, body) => call({ operation, token: bearer, author, body });
  await ask(
    'PutPatient',
    `<c:patient><k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname><k:sex><k:cd S="CD-SEX" SV="1.1">female</k:cd></k:sex></c:patient>`,
  );
  await ask('PutPatientConsent', consentBody(ssin));
  await ask('PutTherapeuticLink', linkBody(ssin, { nihii: gp.nihii ?? '' }));
  return { gp, bearer, author, ssin, ask };
}

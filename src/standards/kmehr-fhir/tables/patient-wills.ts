/** A patient's wishes: KMEHR's codes and those of the Belgian list, with their category. Source: KMEHR facts B6; fhir-be facts 8. */
export interface Wish {
  readonly code: string;
  readonly category: string;
  readonly exact?: true;
}

const wish = (code: string, category: string): Wish => ({ code, category, exact: true });

export const wishes: Readonly<Record<string, Wish>> = {
  bloodtransfusionrefusal: wish('bloodtransfusionrefusal', 'patientwill'),
  intubationrefusal: wish('intubationrefusal', 'patientwill'),
  vaccinationrefusal: wish('vaccinationrefusal', 'patientwill'),
  datareuseforclinicalresearchconsent: wish('datareuseforclinicalresearchconsent', 'patientwill'),
  datareuseforclinicaltrialsconsent: wish('datareuseforclinicaltrialsconsent', 'patientwill'),
  clinicaltrialparticipationconsent: wish('clinicaltrialparticipationconsent', 'patientwill'),
  omissionofmedicaldata: wish('omissionofmedicaldata', 'patientwill'),
  euthanasiarequest: wish('euthanasiarequest', 'euthanasia'),
  organdonationconsent: wish('organdonationfortransplant', 'organdonation'),
  dnr0: wish('dnr0', 'resuscitation'),
  dnr1: wish('dnr1', 'resuscitation'),
  dnr2: wish('dnr2', 'resuscitation'),
  dnr3: wish('dnr3', 'resuscitation'),
  ntbr: { code: 'noresuscitation', category: 'resuscitation' },
  hos0: wish('hos0', 'hospitalisation'),
  hos1: wish('nohospitalisation', 'hospitalisation'),
  hos2: wish('hos2', 'hospitalisation'),
};

/** Labels of codes about persons. Source of the codes: HL7 Belgium, core 2.1.2; HL7 v3 and v2; the words are ours. */
export const CIVIL_STATES = `
10 | Célibataire | Ongehuwd | Unmarried | Ledig
20 | Marié | Gehuwd | Married | Verheiratet
25 | Mariage annulé | Huwelijk nietig verklaard | Marriage annulled | Ehe aufgehoben
26 | Mariage putatif | Putatief huwelijk | Putative marriage | Putativehe
30 | Veuf ou veuve | Weduwnaar of weduwe | Widowed | Verwitwet
40 | Divorcé | Gescheiden | Divorced | Geschieden
41 | Divorcé (depuis le 1/10/1994) | Gescheiden (vanaf 1/10/1994) | Divorced (since 1/10/1994) | Geschieden (seit 1.10.1994)
50 | Séparé de corps et de biens | Gescheiden van tafel en bed | Legally separated | Von Tisch und Bett getrennt
51 | Séparé de corps et de biens (depuis le 1/10/1994) | Gescheiden van tafel en bed (vanaf 1/10/1994) | Legally separated (since 1/10/1994) | Von Tisch und Bett getrennt (seit 1.10.1994)
60 | Répudiation | Verstoting | Repudiation | Verstoßung
80 | Cohabitation légale | Wettelijke samenwoning | Registered partnership | Eingetragene Partnerschaft
81 | Fin de la cohabitation légale | Einde van de wettelijke samenwoning | End of the registered partnership | Ende der eingetragenen Partnerschaft`;

/** Those of the national list that the value set of the patient profile takes. */
export const CIVIL_STATES_TAKEN = ['10', '26', '40', '41', '50', '51', '60', '80', '81'] as const;

export const MARITAL_STATUSES = `
A | Mariage annulé | Huwelijk nietig verklaard | Marriage annulled | Ehe aufgehoben
D | Divorcé | Gescheiden | Divorced | Geschieden
I | Divorce en cours | Echtscheiding aan de gang | Divorce in progress | Scheidung läuft
L | Séparé légalement | Wettelijk gescheiden van tafel en bed | Legally separated | Gesetzlich getrennt
M | Marié | Gehuwd | Married | Verheiratet
S | Jamais marié | Nooit gehuwd | Never married | Nie verheiratet
U | Non marié | Ongehuwd | Unmarried | Unverheiratet
W | Veuf ou veuve | Weduwnaar of weduwe | Widowed | Verwitwet`;

export const NULL_FLAVOURS = `
NI | Pas d’information | Geen informatie | No information | Keine Angabe
OTH | Autre | Andere | Other | Anderes
UNK | Inconnu | Onbekend | Unknown | Unbekannt
ASKU | Demandé, mais inconnu | Gevraagd, maar onbekend | Asked but unknown | Gefragt, aber unbekannt
NASK | Pas demandé | Niet gevraagd | Not asked | Nicht gefragt
MSK | Masqué | Verborgen | Masked | Verdeckt
NA | Sans objet | Niet van toepassing | Not applicable | Nicht zutreffend`;

/** Roles of contacts: table 131 of HL7 version 2. */
export const CONTACT_ROLES = `
BP | Contact pour la facturation | Contact voor de facturatie | Contact for billing | Kontakt für die Abrechnung
C | Contact en cas d’urgence | Contact bij nood | Emergency contact | Notfallkontakt
CP | Personne de contact | Contactpersoon | Contact person | Kontaktperson
E | Employeur | Werkgever | Employer | Arbeitgeber
EP | Personne à joindre en urgence | Persoon te bereiken bij nood | Emergency contact person | Im Notfall zu erreichende Person
F | Administration fédérale | Federale overheid | Federal agency | Bundesbehörde
I | Assureur | Verzekeraar | Insurance company | Versicherung
N | Proche parent | Naaste verwant | Next of kin | Nächster Angehöriger
O | Autre | Andere | Other | Anderer
PR | Personne qui prépare l’envoi | Persoon die de verwijzing voorbereidt | Person preparing the referral | Person, die die Überweisung vorbereitet
S | Administration d’un État | Overheid van een staat | State agency | Landesbehörde
U | Inconnu | Onbekend | Unknown | Unbekannt`;

export const GENDERS = `
male | Homme | Man | Male | Männlich
female | Femme | Vrouw | Female | Weiblich
other | Autre | Andere | Other | Anderes
unknown | Inconnu | Onbekend | Unknown | Unbekannt`;

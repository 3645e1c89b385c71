/** Kinds of attached files. */
export const mediaTables = {
  'CD-MEDIATYPE': `
application/pdf | Document PDF | PDF-document | PDF document | PDF-Dokument
application/msword | Document Word | Word-document | Word document | Word-Dokument
application/rtf | Texte mis en forme (RTF) | Opgemaakte tekst (RTF) | Formatted text (RTF) | Formatierter Text (RTF)
text/rtf | Texte mis en forme (RTF) | Opgemaakte tekst (RTF) | Formatted text (RTF) | Formatierter Text (RTF)
text/plain | Texte | Tekst | Text | Text
text/html | Page web (HTML) | Webpagina (HTML) | Web page (HTML) | Webseite (HTML)
text/xml | Données XML | XML-gegevens | XML data | XML-Daten
text/sgml | Données SGML | SGML-gegevens | SGML data | SGML-Daten
text/x-hl7-ft | Texte HL7 | HL7-tekst | HL7 text | HL7-Text
multipart/x-hl7-cda-level1 | Document HL7 CDA | HL7 CDA-document | HL7 CDA document | HL7-CDA-Dokument
application/hl7-sda+xml | Document HL7 (XML) | HL7-document (XML) | HL7 document (XML) | HL7-Dokument (XML)
application/fhir+json | Données FHIR (JSON) | FHIR-gegevens (JSON) | FHIR data (JSON) | FHIR-Daten (JSON)
application/fhir+xml | Données FHIR (XML) | FHIR-gegevens (XML) | FHIR data (XML) | FHIR-Daten (XML)
kmb/transaction | Transaction KMEHR | KMEHR-transactie | KMEHR transaction | KMEHR-Transaktion
image/jpeg | Image JPEG | JPEG-afbeelding | JPEG image | JPEG-Bild
image/png | Image PNG | PNG-afbeelding | PNG image | PNG-Bild
image/gif | Image GIF | GIF-afbeelding | GIF image | GIF-Bild
image/tiff | Image TIFF | TIFF-afbeelding | TIFF image | TIFF-Bild
image/g3fax | Image de fax | Faxafbeelding | Fax image | Faxbild
image/dicom | Imagerie médicale (DICOM) | Medisch beeld (DICOM) | Medical image (DICOM) | Medizinisches Bild (DICOM)
model/vrml | Modèle 3D | 3D-model | 3D model | 3D-Modell
audio/basic | Son | Geluid | Sound | Ton
audio/k32adpcm | Son (ADPCM) | Geluid (ADPCM) | Sound (ADPCM) | Ton (ADPCM)
audio/mp3 | Son (MP3) | Geluid (MP3) | Sound (MP3) | Ton (MP3)
video/mpeg | Vidéo (MPEG) | Video (MPEG) | Video (MPEG) | Video (MPEG)
video/x-avi | Vidéo (AVI) | Video (AVI) | Video (AVI) | Video (AVI)`,
} as const;

"""Calls the six operations with a SOAP library that knows nothing of the house but its WSDL."""
import json
import sys

import zeep
from lxml import etree
from requests import Session
from zeep.transports import Transport

base, token, nihii, author_ssin, ssin = sys.argv[1:6]
session = Session()
session.headers["Authorization"] = f"Bearer {token}"
client = zeep.Client(f"{base}/hub/v3?wsdl", transport=Transport(session=session))
K = "http://www.ehealth.fgov.be/standards/kmehr/schema/v1"


def ident(scheme, value, **more):
    return {"_value_1": value, "S": scheme, "SV": "1.0", **more}


author = {"hcparty": [{"id": [ident("ID-HCPARTY", nihii), ident("INSS", author_ssin)], "cd": [ident("CD-HCPARTY", "persphysician")], "familyname": "Zeep"}]}
request = {"id": [ident("ID-KMEHR", "zeep.1")], "author": author, "date": "2026-11-24", "time": "10:00:00"}
patient = {"id": [ident("INSS", ssin), ident("EID-CARDNO", "000000000097")]}
outcome = {}


def note(name, answer):
    outcome[name] = [answer["acknowledge"]["iscomplete"], [error["cd"][0]["_value_1"] for error in answer["acknowledge"]["error"]]]
    return answer


service = client.service
note("PutPatient", service.PutPatient(request=request, patient={"id": [ident("ID-PATIENT", ssin)], "firstname": ["Zoe"], "familyname": "Zeep", "sex": {"cd": ident("CD-SEX", "female")}}))
note("PutPatientConsent", service.PutPatientConsent(request=request, consent={"patient": patient, "cd": [ident("CD-CONSENTTYPE", "retrospective")]}))
note("PutTherapeuticLink", service.PutTherapeuticLink(request=request, therapeuticlink={"patient": patient, "hcparty": {"id": [ident("ID-HCPARTY", nihii)]}, "cd": ident("CD-THERAPEUTICLINKTYPE", "gpconsultation")}))
message = etree.fromstring(sys.stdin.read().encode())
put = note("PutTransaction", service.PutTransaction(request=request, kmehrmessage={"_value_1": list(message)}))
note("GetTransactionList", service.GetTransactionList(request=request, select={"patient": patient}))
local = put["transaction"]["id"][0]
got = note("GetTransaction", service.GetTransaction(request=request, select={"patient": patient, "transaction": {"id": ident("LOCAL", local["_value_1"], SL=local["SL"])}}))
outcome["payload"] = "".join("".join(part.itertext()) for part in got["kmehrmessage"]["_value_1"] if hasattr(part, "itertext"))
print(json.dumps(outcome))

"""Calls every operation with a SOAP library that knows nothing of the house but a WSDL.

Reads one JSON object on standard input: `wsdl`, `address` and `binding` when the service is not where the WSDL says,
`calls` (the operations in order, who calls after a space), `callers` (token and parties of the author, by name) and what the calls are about.
Prints one JSON object: of each call whether it was complete, the codes of its errors, and what the answer held.
"""
import json
import sys

import zeep
from lxml import etree
from requests import Session
from zeep.helpers import serialize_object
from zeep.transports import Transport

KMEHR = "http://www.ehealth.fgov.be/standards/kmehr/schema/v1"
about = json.load(sys.stdin)
session = Session()
client = zeep.Client(about["wsdl"], transport=Transport(session=session))
is_published = "binding" in about
is_newest = about["version"] == "v3"
service = client.create_service(about["binding"], about["address"]) if is_published else client.service


def ident(scheme, value, **more):
    return {"_value_1": value, "S": scheme, "SV": "1.0", **more}


def cd(scheme, value, version="1.0"):
    return {"_value_1": value, "S": scheme, "SV": version}


def local(value):
    return ident("LOCAL", value, SL="ZEEP")


def party(who):
    numbers = [ident("ID-HCPARTY", who["nihii"])] + ([ident("INSS", who["ssin"])] if "ssin" in who else [])
    name = {"firstname": "An", "familyname": "Zeep"} if "ssin" in who else {"name": "Zeep"}
    return {"id": numbers, "cd": [cd("CD-HCPARTY", who["profession"], "1.14")], **name}


def message(text):
    """The message as whatever the schema makes of one: parts that it knows, or any elements."""
    root = etree.fromstring(text.encode())
    if not is_published:
        return {"_value_1": list(root)}
    return said(serialize_object(client.get_type(f"{{{KMEHR}}}kmehrmessageType").parse_xmlelement(root, client.wsdl.types), dict))


def said(value):
    """Without what is empty: the library would take an empty list for the chosen one of several parts."""
    if isinstance(value, dict):
        return {name: said(one) for name, one in value.items() if one not in (None, [])}
    return [said(one) for one in value] if isinstance(value, list) else value


doctor, hospital = about["callers"]["doctor"], about["callers"]["hospital"]
patient = {"id": [ident("INSS", about["ssin"]), ident("EID-CARDNO", "000000000097")]}
one_patient = {"patient": patient}
holder = {"id": [ident("ID-HCPARTY", doctor["nihii"])]}
consent = {"consent": {**one_patient, "cd": [cd("CD-CONSENTTYPE", "retrospective")]}}
link = {"therapeuticlink": {**one_patient, "hcparty": holder, "cd": cd("CD-THERAPEUTICLINKTYPE", "gpconsultation", "1.4")}}
stay = {"therapeuticlink": {**one_patient, "hcparty": {"id": [ident("ID-HCPARTY", hospital["nihii"])]}, "cd": cd("CD-THERAPEUTICLINKTYPE", "hospitalstay", "1.4")}}
links = {"_value_1": [{"patient": patient}, {"hcparty": holder}]} if is_published else {"patient": patient, "hcparty": holder}
document = {"transaction": {"id": [local(about["document"])]}}
named = {**one_patient, "transaction": {"id": local(about["document"])}}
named_by_ids = named if is_newest else {**one_patient, **document}
colleague = {"hcparty": {"cd": [cd("CD-HCPARTY", "persnurse", "1.14")]}}
person = {
    "id": [ident("ID-PATIENT", about["ssin"])],
    "firstname": ["Zoe"],
    "familyname": "Zeep",
    "sex": {"cd": cd("CD-SEX", "female", "1.1")},
}
summary = {
    "id": [ident("ID-KMEHR", "1"), local(about["declared"])],
    "cd": [cd("CD-TRANSACTION", "dischargereport", "1.15")],
    "date": "2026-11-20",
    "time": "10:00:00",
    "author": {"hcparty": [party(hospital)]},
    "iscomplete": True,
    "isvalidated": True,
    "recorddatetime": "2026-11-20T10:00:00",
}
labresults = {"cd": [cd("CD-TRANSACTION", "labresult", "1.15")], "begindate": "2026-01-01"}

BODIES = {
    "PutHCParty": lambda: {"hcparty": {**party(doctor), "recorddatetime": "2026-11-24T10:00:00"}},
    "GetHCParty": lambda: {"select": {"hcparty": holder}},
    "PutHCPartyConsent": lambda: {"consent": {"hcparty": holder}},
    "GetHCPartyConsent": lambda: {"select": {"hcparty": holder}},
    "RevokeHCPartyConsent": lambda: {"consent": {"hcparty": holder, "signdate": about["today"], "revokedate": about["today"]}},
    "PutPatient": lambda: {"patient": person},
    "GetPatient": lambda: {"select": one_patient},
    "PutPatientConsent": lambda: consent,
    "GetPatientConsent": lambda: {"select": one_patient},
    "RevokePatientConsent": lambda: consent,
    "PutTherapeuticLink": lambda: link,
    "PutTherapeuticLink hospital": lambda: stay,
    "GetTherapeuticLink": lambda: {"select": links},
    "RevokeTherapeuticLink": lambda: link,
    "DeclareTransaction hospital": lambda: {"kmehrheader": {"folder": {**one_patient, "transaction": summary}}},
    "PutTransaction": lambda: {"kmehrmessage": message(about["message"])},
    "GetTransactionList": lambda: {"select": one_patient},
    "GetTransaction": lambda: {"select": named},
    "RevokeTransaction": lambda: {"select": named_by_ids},
    "PutAccessRight": lambda: {"accessright": {**document, **colleague, "cd": cd("CD-ACCESSRIGHT", "disallow")}},
    "GetAccessRight": lambda: {"select": document},
    "RevokeAccessRight": lambda: {"accessright": {**document, **colleague}},
    "GetPatientAuditTrail": lambda: {"select": one_patient},
    "PutTransactionSet": lambda: {"kmehrmessage": message(about["scheme"])},
    "GetTransactionSet": lambda: {"select": {**one_patient, "transaction": {"id": local(about["schemeId"])}}},
    "GetLatestUpdate": lambda: {"select": {"criteria": [{**one_patient, "cd": [cd("CD-TRANSACTION", "medicationscheme", "1.15")]}]}},
    "RequestPublication": lambda: {"select": {**one_patient, "transaction": labresults, "comment": "Invented"}},
}


def call(number, step):
    operation, who = (step.split() + ["doctor"])[:2]
    caller = about["callers"][who]
    session.headers["Authorization"] = f"Bearer {caller['token']}"
    number_of_request = ident("ID-KMEHR", f"{about['document']}.{number}")
    request = {
        "id": number_of_request if is_published else [number_of_request],
        "author": {"hcparty": [party(caller)]},
        "date": about["today"],
        "time": "10:00:00",
    }
    answer = serialize_object(service[operation](request=request, **BODIES[step]()), dict)
    told = answer.pop("acknowledge")
    answer.pop("response")
    return {
        "complete": told["iscomplete"],
        "errors": [error["cd"][0]["_value_1"] for error in told["error"]],
        "held": "".join(texts(answer)),
    }


def texts(value):
    """Every text below, in order: what a reader of the answer would find."""
    if isinstance(value, etree._Element):
        yield "".join(value.itertext())
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from texts(one)
    elif value is not None:
        yield f" {value}"


print(json.dumps({step: call(number, step) for number, step in enumerate(about["calls"])}))

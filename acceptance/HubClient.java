import be.fgov.ehealth.hubservices.core.v3.*;
import be.fgov.ehealth.intrahub.protocol.v3.IntraHub;
import be.fgov.ehealth.intrahub.protocol.v3.IntraHubPort;
import be.fgov.ehealth.standards.kmehr.schema.v1.*;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.handler.MessageContext;

/** Calls three operations with the classes that JAX-WS generated from the description; prints a line each. */
public final class HubClient {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final String nihii;
  private final String ssin;
  private int number;

  private HubClient(String nihii, String ssin) {
    this.nihii = nihii;
    this.ssin = ssin;
  }

  /** Arguments: address of the description, token, number of the author, number of the patient. */
  public static void main(String[] args) throws Exception {
    IntraHubPort port = new IntraHub(new URL(args[0])).getIntraHubPort();
    ((BindingProvider) port)
        .getRequestContext()
        .put(MessageContext.HTTP_REQUEST_HEADERS, Map.of("Authorization", List.of("Bearer " + args[1])));
    new HubClient(args[2], args[3]).call(port);
  }

  private void call(IntraHubPort port) throws Exception {
    PutPatientRequestContent patient = new PutPatientRequestContent();
    patient.setRequest(request());
    patient.setPatient(person());
    tell("PutPatient", port.putPatient(patient).getAcknowledge(), "");

    PutTherapeuticLinkRequestContent link = new PutTherapeuticLinkRequestContent();
    link.setRequest(request());
    link.setTherapeuticlink(link());
    tell("PutTherapeuticLink", port.putTherapeuticLink(link).getAcknowledge(), "");

    GetPatientRequestContent get = new GetPatientRequestContent();
    SelectPatientType select = new SelectPatientType();
    select.setPatient(ids("INSS", ssin));
    get.setRequest(request());
    get.setSelect(select);
    GetPatientResponseContent got = port.getPatient(get);
    PersonType found = got.getPatient();
    tell("GetPatient", got.getAcknowledge(), found == null ? "" : found.getFirstname().get(0) + " " + found.getFamilyname());
  }

  private static void tell(String operation, AcknowledgeType told, String held) {
    String errors = told.getError().stream().map(error -> error.getCd().get(0).getValue()).collect(Collectors.joining(","));
    OUT.println(String.join("|", operation, String.valueOf(told.isIscomplete()), errors, held));
  }

  private RequestType request() throws Exception {
    HcpartyType party = new HcpartyType();
    party.getId().add(code("ID-HCPARTY", nihii));
    party.getCd().add(code("CD-HCPARTY", "persphysician"));
    party.setFamilyname("Java");
    RequestType request = new RequestType();
    request.getId().add(code("ID-KMEHR", nihii + ".java." + ssin + "." + ++number));
    request.setAuthor(new AuthorType());
    request.getAuthor().getHcparty().add(party);
    request.setDate(moment("2026-11-24"));
    request.setTime(moment("10:00:00"));
    return request;
  }

  private PersonType person() {
    PersonType person = new PersonType();
    person.getId().add(code("ID-PATIENT", ssin));
    person.getFirstname().add("Zoé");
    person.setFamilyname("Java & Zoon");
    person.setSex(new CodeHolderType());
    person.getSex().setCd(code("CD-SEX", "female"));
    return person;
  }

  private TherapeuticLinkType link() {
    TherapeuticLinkType link = new TherapeuticLinkType();
    link.setPatient(ids("INSS", ssin));
    link.setHcparty(ids("ID-HCPARTY", nihii));
    link.setCd(code("CD-THERAPEUTICLINKTYPE", "gpconsultation"));
    return link;
  }

  private static IdsType ids(String scheme, String value) {
    IdsType ids = new IdsType();
    ids.getId().add(code(scheme, value));
    return ids;
  }

  private static CodedType code(String scheme, String value) {
    CodedType code = new CodedType();
    code.setS(scheme);
    code.setSV("1.0");
    code.setValue(value);
    return code;
  }

  private static XMLGregorianCalendar moment(String text) throws Exception {
    return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
  }
}

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSEncryptionPart;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signs one message with Apache WSS4J as the holder of an assertion, and prints what the hub answers to it. */
public final class SignedHub {
  private static final String PASSWORD = "invented";
  private static final String ALIAS = "holder";

  private SignedHub() {}

  /** Arguments: address of the hub; files of the private key (PKCS 8), its certificate, the assertion, the envelope; what is signed beside body and timestamp. */
  public static void main(String[] args) throws Exception {
    Document envelope = parse(Files.readString(Path.of(args[4])));
    Element assertion = parse(Files.readString(Path.of(args[3]))).getDocumentElement();
    WSSecHeader header = new WSSecHeader();
    Element security = header.insertSecurityHeader(envelope);
    security.appendChild(envelope.importNode(assertion, true));
    WSSecTimestamp timestamp = new WSSecTimestamp();
    timestamp.setTimeToLive(120);
    timestamp.build(envelope, header);
    sign(envelope, header, assertion.getAttribute("AssertionID"), keys(args[1], args[2]), args[5]);
    System.out.println(post(args[0], print(envelope)));
  }

  private static void sign(Document envelope, WSSecHeader header, String id, Merlin keys, String more) throws Exception {
    WSSecSignature signature = new WSSecSignature();
    signature.setUserInfo(ALIAS, PASSWORD);
    signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    signature.setDigestAlgo("http://www.w3.org/2001/04/xmlenc#sha256");
    signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
    signature.setKeyIdentifierType(WSConstants.CUSTOM_KEY_IDENTIFIER);
    signature.setCustomTokenValueType(WSConstants.WSS_SAML_KI_VALUE_TYPE);
    signature.setCustomTokenId(id);
    WSEncryptionPart body = new WSEncryptionPart("Body", WSConstants.URI_SOAP11_ENV, "Content");
    WSEncryptionPart timestamp = new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, "Element");
    List<WSEncryptionPart> parts = new java.util.ArrayList<>(List.of(body, timestamp));
    if (more.equals("assertion")) parts.add(new WSEncryptionPart("STRTransform", "", "Content"));
    signature.setParts(parts);
    signature.build(envelope, keys, header);
  }

  private static Merlin keys(String keyFile, String certificateFile) throws Exception {
    String base64 = Files.readString(Path.of(keyFile)).replaceAll("-----[^-]+-----|\\s", "");
    PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    byte[] pem = Files.readAllBytes(Path.of(certificateFile));
    Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(ALIAS, key, PASSWORD.toCharArray(), new Certificate[] {certificate});
    Merlin merlin = new Merlin();
    merlin.setKeyStore(store);
    return merlin;
  }

  private static Document parse(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes("UTF-8")));
  }

  private static String print(Document document) throws Exception {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }

  private static String post(String address, String message) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(message))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}

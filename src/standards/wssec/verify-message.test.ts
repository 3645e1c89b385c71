import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { foundAuthority, type IssuedKey, issueKey } from '../../simulator/authority.ts';
import { plainCertificate, signAssertion } from '../../simulator/sts-assertion.ts';
import { RSA_SHA256, SHA256 } from './names.ts';
import {
  AUDIENCE,
  faultOf,
  judge,
  makeSecurityWorld,
  NOW,
  resigned,
  type SecurityWorld,
  withSignature,
} from './testing/world.ts';

let world: SecurityWorld;
let other: IssuedKey;
let otherAuthority: IssuedKey;
let weak: IssuedKey;
beforeAll(async () => {
  world = await makeSecurityWorld();
  otherAuthority = await foundAuthority('Another authority');
  other = await issueKey({ name: 'SSIN=12345678902' }, otherAuthority);
  weak = await issueKey({ name: 'SSIN=12345678903', bits: 1024 });
});

const fault = (message: string) => faultOf(message, world.trust);
const keyOf = ({ privateKey }: IssuedKey) => createPrivateKey(privateKey);
const later = (ms: number) => new Date(NOW.getTime() + ms);
const MINUTE = 60_000;
const DAY = 86_400_000;
const again = (change: (info: string) => string) => resigned(world.signed(), world.holder, change);
const prefixes = (count: number) => Array.from({ length: count }, (_, at) => ` xmlns:n${at}="urn:n"`).join('');
const transform = (name: string) => (info: string) =>
  info.replace(
    '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#">',
    `<ds:Transform Algorithm="${name}">`,
  );

describe('a signed message', () => {
  it('is right, by the assertion that it names, or by the certificate beside it', () => {
    expect(fault(world.signed())).toBeUndefined();
    const certificate = new X509Certificate(world.holder.certificate);
    expect(fault(world.signed({ certificate }))).toBeUndefined();
  });

  it('is of this moment, give or take a minute', () => {
    expect(fault(world.signed({ at: later(50_000) }))).toBeUndefined();
    expect(fault(world.signed({ at: later(-110_000) }))).toBeUndefined();
    expect(fault(world.signed({ at: later(70_000) }))).toBe('message-expired');
    expect(fault(world.signed({ at: later(-130_000) }))).toBe('message-expired');
    expect(fault(world.signed({ lifeMs: 5 * MINUTE }))).toBeUndefined();
    expect(fault(world.signed({ lifeMs: 5 * MINUTE + 1 }))).toBe('timestamp-life');
    expect(fault(world.signed({ lifeMs: -1 }))).toBe('timestamp-life');
  });

  it.each<[string, () => string, string]>([
    ['no security header', () => world.signed().replace(/<s:Header>.*<\/s:Header>/s, ''), 'security-missing'],
    [
      'two security headers',
      () =>
        world
          .signed()
          .replace(
            '</s:Header>',
            '<w:Security xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"/></s:Header>',
          ),
      'security-twice',
    ],
    ['no signature', () => withSignature(world.signed(), () => ''), 'signature-missing'],
    ['two signatures', () => withSignature(world.signed(), (one) => one + one), 'signature-twice'],
    ['no assertion', () => world.signed().replace(/<saml:Assertion.*<\/saml:Assertion>/s, ''), 'assertion-missing'],
    [
      'two assertions',
      () => world.signed().replace('<saml:Assertion', `${world.assert()}<saml:Assertion`),
      'assertion-twice',
    ],
    ['no timestamp', () => world.signed().replace(/<wsu:Timestamp.*<\/wsu:Timestamp>/s, ''), 'timestamp-missing'],
    [
      'a body that is not signed',
      () => again((info) => info.replace(/<ds:Reference URI="#body".*?<\/ds:Reference>/s, '')),
      'body-not-signed',
    ],
    [
      'a timestamp that is not signed',
      () => again((info) => info.replace(/<ds:Reference URI="#timestamp".*?<\/ds:Reference>/s, '')),
      'timestamp-not-signed',
    ],
    ['nothing signed', () => again((info) => info.replace(/<ds:Reference.*<\/ds:Reference>/s, '')), 'body-not-signed'],
    ['a changed body', () => world.signed().replace('12345678901', '12345678902'), 'digest-wrong'],
    ['a changed timestamp', () => world.signed().replace('10:00:00.000Z', '10:00:01.000Z'), 'digest-wrong'],
    [
      'a changed signature',
      () => world.signed().replace(/(?<=SignatureValue>)..(?=[^<]*<\/ds:SignatureValue><ds:KeyInfo><wsse)/, 'AA'),
      'signature-wrong',
    ],
    [
      'a SignedInfo that was changed',
      () => withSignature(world.signed(), (one) => one.replace('#body', '#body2')),
      'signature-wrong',
    ],
    ['a reference to nothing', () => again((info) => info.replace('#body', '#nothing')), 'reference-unknown'],
    ['a reference to the whole', () => again((info) => info.replace('#body', '')), 'reference-unknown'],
    [
      'a reference to elsewhere',
      () => again((info) => info.replace('#body', 'http://localhost/a')),
      'reference-unknown',
    ],
    ['a pointer', () => again((info) => info.replace('#body', '#xpointer(/)')), 'reference-unknown'],
    [
      'one part twice',
      () => again((info) => info.replace(/(<ds:Reference URI="#body".*?<\/ds:Reference>)/s, '$1$1')),
      'reference-twice',
    ],
    [
      'a thousand references',
      () => again((info) => info.replace(/(<ds:Reference URI="#body".*?<\/ds:Reference>)/s, (one) => one.repeat(100))),
      'reference-too-many',
    ],
    [
      'a hundred transforms',
      () => again((info) => info.replace(/<ds:Transform .*?<\/ds:Transform>/s, (one) => one.repeat(100))),
      'transform',
    ],
    ['XPath', () => again(transform('http://www.w3.org/TR/1999/REC-xpath-19991116')), 'transform'],
    ['XPath filter', () => again(transform('http://www.w3.org/2002/06/xmldsig-filter2')), 'transform'],
    ['XSLT', () => again(transform('http://www.w3.org/TR/1999/REC-xslt-19991116')), 'transform'],
    ['base64', () => again(transform('http://www.w3.org/2000/09/xmldsig#base64')), 'transform'],
    [
      'canonicalisation that is not exclusive',
      () =>
        again((info) =>
          info.replace(
            '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#">',
            '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315">',
          ),
        ),
      'algorithm',
    ],
    [
      'a digest of SHA-1',
      () => again((info) => info.replace(SHA256, 'http://www.w3.org/2000/09/xmldsig#sha1')),
      'algorithm',
    ],
    [
      'a signature of SHA-1',
      () => again((info) => info.replace(RSA_SHA256, 'http://www.w3.org/2000/09/xmldsig#rsa-sha1')),
      'algorithm',
    ],
    [
      'a MAC',
      () => again((info) => info.replace(RSA_SHA256, 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256')),
      'algorithm',
    ],
    ['an algorithm of every object', () => again((info) => info.replace(RSA_SHA256, 'constructor')), 'algorithm'],
    [
      'an algorithm of another kind of key',
      () => again((info) => info.replace('#rsa-sha256', '#ecdsa-sha256')),
      'key-weak',
    ],
    [
      'an object in the signature',
      () => withSignature(world.signed(), (one) => one.replace('</ds:Signature>', '<ds:Object/></ds:Signature>')),
      'security-shape',
    ],
    [
      'no key info',
      () => withSignature(world.signed(), (one) => one.replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/s, '')),
      'security-shape',
    ],
    [
      'a key info of another assertion',
      () => withSignature(world.signed(), (one) => one.replace(/(?<=KeyIdentifier[^>]*>)[^<]*/, '_other')),
      'key-info',
    ],
    ['an id twice', () => world.signed().replace('<p:ssin>', '<p:ssin Id="timestamp">'), 'id-twice'],
    [
      'a header of a megabyte',
      () => world.signed().replace('<wsse:Security ', `<wsse:Security a="${'x'.repeat(1e6)}" `),
      'security-too-large',
    ],
    [
      'very many namespaces',
      () => world.signed().replace('<s:Envelope', `<s:Envelope${prefixes(80)}`),
      'too-many-prefixes',
    ],
    [
      'a prefix that every object has',
      () =>
        world
          .signed()
          .replace('<s:Envelope', '<s:Envelope xmlns:__proto__="urn:p"')
          .replaceAll('</ds:SignatureMethod>', '<__proto__:x/></ds:SignatureMethod>'),
      'not-xml',
    ],
    ['a document type', () => `<!DOCTYPE a>${world.signed()}`, 'dtd'],
    ['a time that is none', () => world.signed().replace(/(?<=<wsu:Created>)[^<]*/, 'now'), 'timestamp-shape'],
    ['a local time', () => world.signed().replace(/(?<=<wsu:Created>[^<]*)Z/, '+01:00'), 'timestamp-shape'],
  ])('with %s is refused', (_, message, expected) => {
    expect(fault(message())).toBe(expected);
  });
});

describe('the key', () => {
  const signer = (issued: IssuedKey) => world.signed({ key: keyOf(issued) });

  it('that signs must be the holder’s', () => {
    expect(fault(signer(other))).toBe('signature-wrong');
    const certificate = new X509Certificate(other.certificate);
    expect(fault(world.signed({ certificate }))).toBe('key-not-held');
    expect(fault(world.signed({ certificate, key: keyOf(other) }))).toBe('key-not-held');
  });

  it('is refused when it is weak', () => {
    expect(fault(world.signed({ key: keyOf(weak), assertion: world.assert({ holder: weak.certificate }) }))).toBe(
      'key-weak',
    );
  });

  it('that has nothing to do with RSA is not taken for RSA', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    expect(fault(world.signed({ key: privateKey }))).toBe('key-weak');
  });
});

describe('the assertion', () => {
  const by = (more: Parameters<SecurityWorld['assert']>[0], issuer?: IssuedKey) =>
    fault(world.signed({ assertion: world.assert(more, issuer) }));

  it('counts from its first moment to its last, give or take a minute', () => {
    expect(by({ from: later(-DAY), until: later(-59_000) })).toBeUndefined();
    expect(by({ from: later(-DAY), until: later(-MINUTE) })).toBe('assertion-time');
    expect(by({ from: later(59_000) })).toBeUndefined();
    expect(by({ from: later(61_000) })).toBe('assertion-time');
  });

  it('is for everybody, or for us', () => {
    expect(by({ audience: AUDIENCE })).toBeUndefined();
    expect(by({ audience: 'urn:somebody:else' })).toBe('assertion-audience');
  });

  it('must come from the STS', async () => {
    expect(by({}, other)).toBe('issuer-unknown');
    // Whoever holds a certificate is no STS.
    expect(by({}, world.holder)).toBe('issuer-unknown');
    expect(by({ issuer: 'urn:be:fgov:ehealth:other' })).toBe('issuer-unknown');
    const signedByLeaf = await issueKey({ name: 'Invented STS' }, world.sts);
    expect(by({}, signedByLeaf)).toBe('issuer-unknown');
    // The STS itself may be named, without its authority; then nothing that it issues counts.
    const trust = { ...world.trust, issuers: [new X509Certificate(world.sts.certificate)] };
    expect(faultOf(world.signed(), trust)).toBeUndefined();
    expect(faultOf(world.signed({ assertion: world.assert({}, signedByLeaf) }), trust)).toBe('issuer-unknown');
    const old = await issueKey({ name: 'Old STS', days: 30 }, otherAuthority);
    const oldTrust = { ...world.trust, issuers: [new X509Certificate(otherAuthority.certificate)] };
    expect(faultOf(world.signed({ assertion: world.assert({}, old) }), oldTrust)).toBe('issuer-expired');
  });

  it.each<[string, (assertion: string) => string, string]>([
    ['a changed value', (one) => one.replace('CN=invented', 'CN=other'), 'assertion-wrong'],
    ['no signature', (one) => one.replace(/<ds:Signature.*<\/ds:Signature>/s, ''), 'assertion-not-signed'],
    ['two signatures', (one) => one.replace(/<ds:Signature.*<\/ds:Signature>/s, '$&$&'), 'assertion-not-signed'],
    ['SHA-1', (one) => one.replace(RSA_SHA256, 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'), 'algorithm'],
    [
      'XSLT',
      (one) =>
        one.replace(
          'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
          'http://www.w3.org/TR/1999/REC-xslt-19991116',
        ),
      'transform',
    ],
  ])('with %s is refused', (_, change, expected) => {
    expect(fault(world.signed({ assertion: change(world.assert()) }))).toBe(expected);
  });

  it.each<[string, (text: string) => string, string]>([
    ['another way to confirm', (one) => one.replaceAll('cm:holder-of-key', 'cm:sender-vouches'), 'assertion-shape'],
    ['another way in one statement', (one) => one.replace('cm:holder-of-key', 'cm:bearer'), 'assertion-shape'],
    [
      'another key in one statement',
      (one) => one.replace(/(?<=<ds:X509Certificate>)[^<]*/, plainCertificate(other.certificate)),
      'assertion-shape',
    ],
    ['no statement', (one) => one.replace(/<saml:A\w+Statement.*<\/saml:A\w+Statement>/s, ''), 'assertion-shape'],
    [
      'two statements of attributes',
      (one) => one.replace(/<saml:AttributeStatement.*<\/saml:AttributeStatement>/s, '$&$&'),
      'assertion-shape',
    ],
    ['advice', (one) => one.replace('</saml:Conditions>', '$&<saml:Advice></saml:Advice>'), 'assertion-shape'],
    ['another version', (one) => one.replace('MajorVersion="1"', 'MajorVersion="2"'), 'assertion-shape'],
    [
      'a condition that nobody knows',
      (one) => one.replace('</saml:Conditions>', '<saml:Other></saml:Other>$&'),
      'assertion-condition',
    ],
    ['no last moment', (one) => one.replace(/ NotOnOrAfter="[^"]*"/, ''), 'assertion-shape'],
    [
      'elements in a value',
      (one) =>
        one.replace(
          '</saml:AttributeStatement>',
          '<saml:Attribute AttributeName="a" AttributeNamespace="b"><saml:AttributeValue><a></a></saml:AttributeValue></saml:Attribute>$&',
        ),
      'assertion-shape',
    ],
  ])('that the STS signed with %s is refused', (_, change, expected) => {
    const text = world.assert().replace(/<ds:Signature.*<\/ds:Signature>/s, '');
    expect(fault(world.signed({ assertion: signAssertion(text, world.sts) }))).toBeUndefined();
    expect(fault(world.signed({ assertion: signAssertion(change(text), world.sts) }))).toBe(expected);
  });

  it('for one use says so', () => {
    const once = judge(world.signed({ assertion: world.assert({ once: true }) }), world.trust);
    expect(once).toMatchObject({ token: { once: true } });
    expect(judge(world.signed(), world.trust)).toMatchObject({ token: { once: false } });
  });

  it('is read whole where a comment stands in a value', () => {
    const [name, namespace] = ['urn:be:fgov:person:ssin', 'urn:be:fgov:identification-namespace'];
    const assertion = world.assert({ attributes: [{ name, namespace, value: '12345678901' }] });
    // Comments are no part of what is signed: whoever reads only the first piece would take another person.
    const split = assertion.replace('12345678901<', '123456<!-- -->78901<').replace('CN=inv', 'CN=<!-- a -->inv');
    const judged = judge(world.signed({ assertion: split }), world.trust);
    expect(judged).toMatchObject({ token: { attributes: [{ name, values: ['12345678901'] }] } });
  });
});

describe('the known forms of wrapping', () => {
  const BODY = /<s:Body.*<\/s:Body>/s;
  const bodyIn = (message: string) => BODY.exec(message)?.[0] ?? '';
  const evil = (id: string) =>
    `<s:Body xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"${id}><p:Ask a="1"><p:ssin>99999999999</p:ssin></p:Ask></s:Body>`;
  /** The signed body goes elsewhere, another takes its place. */
  const moved = (id: string, place: (message: string, body: string) => string) => {
    const message = world.signed();
    return place(message.replace(BODY, evil(id)), bodyIn(message));
  };
  const inHeader = (message: string, body: string) =>
    message.replace('</s:Header>', `<x:w xmlns:x="urn:x">${body}</x:w></s:Header>`);
  const inSecurity = (message: string, body: string) =>
    message.replace('</wsse:Security>', `<x:w xmlns:x="urn:x">${body}</x:w></wsse:Security>`);
  const inObject = (message: string, body: string) =>
    withSignature(message, (one) => one.replace('</ds:Signature>', `<ds:Object>${body}</ds:Object></ds:Signature>`));
  const evilAssertion = (inner: string) =>
    world.assert({ subject: 'CN=evil' }, other).replace(/<\/saml:Assertion>$/, `${inner}$&`);
  const around = (wrap: (assertion: string) => string) =>
    world.signed().replace(/<saml:Assertion.*<\/saml:Assertion>/s, wrap);

  it.each<[string, () => string, string]>([
    ['the body in a header, another id in its place', () => moved(' wsu:Id="other"', inHeader), 'reference-unknown'],
    ['the body in a header, no id in its place', () => moved('', inHeader), 'reference-unknown'],
    ['the body in a header, the same id in its place', () => moved(' wsu:Id="body"', inHeader), 'id-twice'],
    ['the body in the security header', () => moved(' wsu:Id="other"', inSecurity), 'security-shape'],
    ['the body in an object of the signature', () => moved(' wsu:Id="other"', inObject), 'security-shape'],
    ['a second body', () => world.signed().replace('</s:Envelope>', `${evil('')}</s:Envelope>`), 'body'],
    [
      'the body beside the envelope’s own parts',
      () =>
        moved(' wsu:Id="other"', (message, body) =>
          message.replace('</s:Envelope>', `<x:w xmlns:x="urn:x">${body}</x:w></s:Envelope>`),
        ),
      'security-twice',
    ],
    [
      'the timestamp elsewhere, a new one in its place',
      () => {
        const message = world.signed({ at: later(-DAY) });
        const [old = ''] = /<wsu:Timestamp.*<\/wsu:Timestamp>/s.exec(message) ?? [];
        const [fresh = ''] =
          /<wsu:Timestamp.*<\/wsu:Timestamp>/s.exec(world.signed().replace('wsu:Id="timestamp"', 'wsu:Id="fresh"')) ??
          [];
        return inHeader(message.replace(old, fresh), old);
      },
      'reference-unknown',
    ],
    [
      'the assertion in another one',
      () => around((one) => evilAssertion(`<saml:Advice>${one}</saml:Advice>`)),
      'issuer-unknown',
    ],
    [
      'the assertion in one without signature',
      () =>
        around((one) =>
          evilAssertion(`<saml:Advice>${one}</saml:Advice>`).replace(
            /<ds:Signature (?:(?!<ds:Signature ).)*?<\/ds:Signature>(?=<saml:Advice)/s,
            '',
          ),
        ),
      'assertion-not-signed',
    ],
    [
      'the assertion in the object of the signature that it lent',
      () =>
        around((one) => {
          const [signature = ''] = /<ds:Signature.*<\/ds:Signature>/s.exec(one) ?? [];
          const lent = signature.replace(
            '</ds:Signature>',
            `<ds:Object>${one.replace(signature, '')}</ds:Object></ds:Signature>`,
          );
          return world.assert({ subject: 'CN=evil' }).replace(/<ds:Signature.*<\/ds:Signature>/s, lent);
        }),
      'security-shape',
    ],
    [
      'another assertion under the signature of the first',
      () =>
        around((one) => {
          const [signature = ''] = /<ds:Signature.*<\/ds:Signature>/s.exec(one) ?? [];
          return world.assert({ subject: 'CN=evil' }).replace(/<ds:Signature.*<\/ds:Signature>/s, signature);
        }),
      'assertion-not-signed',
    ],
  ])('%s: refused', (_, message, expected) => {
    const judged = judge(message(), world.trust);
    expect(judged).toEqual({ fault: expected });
  });
});

import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { DS, EXCLUSIVE, RSA_SHA256, SAML, SHA256, STR_TRANSFORM, WSSE, WSU } from './names.ts';
import {
  faultOf,
  MESSAGE,
  makeSecurityWorld,
  NOW,
  resigned,
  type SecurityWorld,
  signatureIn,
  withSignature,
} from './testing/world.ts';

let world: SecurityWorld;
beforeAll(async () => {
  world = await makeSecurityWorld();
});

const hasXmlsec = spawnSync('xmlsec1', ['--version']).status === 0;

describe.skipIf(!hasXmlsec)('xmlsec1 (skipped without it)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-xmlsec-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const keep = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const ids = ['--id-attr:Id', `${WSU}:Timestamp`, '--id-attr:Id', 'http://schemas.xmlsoap.org/soap/envelope/:Body'];
  const own = ['--node-xpath', `//*[local-name()='Security']/*[local-name()='Signature']`];
  const run = (...args: readonly string[]) => spawnSync('xmlsec1', args, { encoding: 'utf8' });

  it('verifies the message that we sign, and not a changed one', () => {
    const holder = keep('holder.pem', world.holder.certificate);
    const check = (message: string) =>
      run('--verify', '--pubkey-cert-pem', holder, ...ids, ...own, keep('message.xml', message)).status;
    expect(check(world.signed())).toBe(0);
    expect(check(world.signed().replace('12345678901', '12345678902'))).not.toBe(0);
  });

  it('verifies the assertion of the invented STS', () => {
    const sts = keep('sts.pem', world.sts.certificate);
    const assertion = keep('assertion.xml', world.assert());
    const done = run('--verify', '--pubkey-cert-pem', sts, '--id-attr:AssertionID', `${SAML}:Assertion`, assertion);
    expect(done.stderr).toContain('OK');
  });

  it('signs a message that we verify', () => {
    const key = keep('key.pem', world.holder.privateKey);
    const template = withSignature(world.signed(), (one) =>
      one.replace(/(?<=<ds:(?:DigestValue|SignatureValue)>)[^<]*/g, ''),
    );
    expect(faultOf(template, world.trust)).toBe('security-shape');
    const { stdout } = run('--sign', '--privkey-pem', key, ...ids, ...own, keep('template.xml', template));
    expect(faultOf(stdout, world.trust)).toBeUndefined();
  });
});

describe('xml-crypto', () => {
  it('verifies the message that we sign, and not a changed one', () => {
    const check = (message: string) => {
      const signature = new SignedXml({ publicCert: world.holder.certificate, idMode: 'wssecurity' });
      signature.loadSignature(signatureIn(message));
      try {
        return signature.checkSignature(message);
      } catch {
        return false;
      }
    };
    expect(check(world.signed())).toBe(true);
    expect(check(world.signed().replace('12345678901', '12345678902'))).toBe(false);
  });

  it('signs a message that we verify, with a list of inclusive prefixes', () => {
    const unsigned = withSignature(
      world.signed({}, MESSAGE.replace('<s:Envelope', '<s:Envelope xmlns:z="urn:z"')),
      () => '',
    );
    const signer = new SignedXml({
      ...{ privateKey: world.holder.privateKey, idMode: 'wssecurity' },
      ...{ signatureAlgorithm: RSA_SHA256, canonicalizationAlgorithm: EXCLUSIVE },
      getKeyInfoContent: () =>
        `<wsse:SecurityTokenReference xmlns:wsse="${WSSE}"><wsse:KeyIdentifier ValueType="http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.0#SAMLAssertionID">${/AssertionID="([^"]+)/.exec(unsigned)?.[1]}</wsse:KeyIdentifier></wsse:SecurityTokenReference>`,
    });
    for (const name of ['Body', 'Timestamp'])
      signer.addReference({
        xpath: `//*[local-name()='${name}']`,
        transforms: [EXCLUSIVE],
        digestAlgorithm: SHA256,
        inclusiveNamespacesPrefixList: ['z', 's'],
      });
    signer.computeSignature(unsigned, {
      prefix: 'ds',
      location: { reference: `//*[local-name()='Security']`, action: 'append' },
    });
    expect(faultOf(signer.getSignedXml(), world.trust)).toBeUndefined();
  });
});

describe('what more may be signed', () => {
  const reference = (id: string, transform: string, digest: string) =>
    `<ds:Reference URI="#${id}"><ds:Transforms>${transform}</ds:Transforms><ds:DigestMethod Algorithm="${SHA256}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`;
  const plain = `<ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform>`;
  const behind = `<ds:Transform Algorithm="${STR_TRANSFORM}"><wsse:TransformationParameters xmlns:wsse="${WSSE}"><ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"></ds:CanonicalizationMethod></wsse:TransformationParameters></ds:Transform>`;
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  const also = (message: string, more: string) =>
    faultOf(
      resigned(message, world.holder, (info) => info.replace('</ds:SignedInfo>', more)),
      world.trust,
    );

  it('is the assertion, by its id or by the reference that names it', () => {
    const assertion = world.assert();
    const [, id = ''] = /AssertionID="([^"]+)/.exec(assertion) ?? [];
    const message = world
      .signed({ assertion })
      .replace('<wsse:SecurityTokenReference>', `<wsse:SecurityTokenReference xmlns:wsu="${WSU}" wsu:Id="str">`);
    const canonical = assertion.replace(
      '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
      '<ds:SignedInfo>',
    );
    const digest = sha256(canonical.replace('<saml:Assertion', '<saml:Assertion xmlns=""'));
    expect(also(message, reference(id, plain, sha256(canonical)))).toBeUndefined();
    expect(also(message, reference(id, plain, digest))).toBe('digest-wrong');
    expect(also(message, reference('str', behind, digest))).toBeUndefined();
    expect(also(message, reference('str', plain, digest))).toBe('transform');
    expect(
      also(
        message,
        reference(id, `<ds:Transform Algorithm="${DS}enveloped-signature"></ds:Transform>${plain}`, digest),
      ),
    ).toBe('transform');
  });

  it('is the certificate', () => {
    const message = world.signed({ certificate: new X509Certificate(world.holder.certificate), at: NOW });
    const [token = ''] = /<wsse:BinarySecurityToken.*<\/wsse:BinarySecurityToken>/s.exec(message) ?? [];
    const canonical = token
      .replace(/ xmlns:wsu="[^"]*"/, '')
      .replace('<wsse:BinarySecurityToken', `<wsse:BinarySecurityToken xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}"`)
      .replace(/( wsu:Id="certificate")( ValueType="[^"]*")( EncodingType="[^"]*")/, '$3$2$1');
    expect(also(message, reference('certificate', plain, sha256(canonical)))).toBeUndefined();
  });
});

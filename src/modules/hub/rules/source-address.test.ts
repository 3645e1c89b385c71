import { describe, expect, it } from 'vitest';
import { addressFault } from './source-address.ts';

const OWN = 'https://zenne.example:8443';
const production = { sandbox: false, own: OWN };

describe('the address of a store, outside the sandbox', () => {
  it.each([
    ['https://store.hospital.example/hub'],
    ['https://store.hospital.example:9443/hub?site=1'],
    ['https://10.20.30.40/hub'],
    ['https://[2001:db8::1]/hub'],
  ])('%s is taken', (address) => {
    expect(addressFault(address, production)).toBeUndefined();
  });

  it.each([
    ['', 'address-invalid'],
    ['store.hospital.example', 'address-invalid'],
    ['ftp://store.hospital.example/', 'address-invalid'],
    ['file:///etc/passwd', 'address-invalid'],
    ['javascript:alert(1)', 'address-invalid'],
    ['https://name:secret@store.hospital.example/', 'address-invalid'],
    ['https://store.hospital.example/#part', 'address-invalid'],
    [`https://store.hospital.example/${'x'.repeat(300)}`, 'address-invalid'],
    ['http://store.hospital.example/hub', 'address-not-https'],
    ['https://zenne.example:8443/hub/v3', 'address-own'],
    ['https://ZENNE.example/hub', 'address-own'],
    ['https://zenne.example./hub', 'address-own'],
    ['https://localhost/hub', 'address-loopback'],
    ['https://localhost./hub', 'address-loopback'],
    ['https://a.localhost/hub', 'address-loopback'],
    ['https://127.0.0.1/hub', 'address-loopback'],
    ['https://127.1/hub', 'address-loopback'],
    ['https://0x7f000001/hub', 'address-loopback'],
    ['https://2130706433/hub', 'address-loopback'],
    ['https://0.0.0.0/hub', 'address-loopback'],
    ['https://169.254.169.254/latest', 'address-loopback'],
    ['https://[::1]/hub', 'address-loopback'],
    ['https://[::ffff:127.0.0.1]/hub', 'address-loopback'],
    ['https://[fe80::1]/hub', 'address-loopback'],
  ])('%s is refused: %s', (address, fault) => {
    expect(addressFault(address, production)).toBe(fault);
  });
});

describe('in the sandbox', () => {
  const sandbox = { sandbox: true, own: 'http://localhost:8080' };
  it.each([['http://127.0.0.1:4000/hospitals/one'], ['http://localhost:4000/hub']])('%s is taken', (address) => {
    expect(addressFault(address, sandbox)).toBeUndefined();
  });

  it('this network itself is not, nor what is no address of a store', () => {
    expect(addressFault('http://localhost:8080/hub/v3', sandbox)).toBe('address-own');
    expect(addressFault('ftp://localhost:4000/', sandbox)).toBe('address-invalid');
  });
});

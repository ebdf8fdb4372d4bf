import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

const inside = [
  '127.0.0.1', '127.8.9.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.192', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
  '::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::a9fe:a9fe', '2002:7f00:1::', '2001:0:1:2::', '2001:db8::1', '::127.0.0.1',
];

describe('isPublicAddress', () => {
  it.each(inside)('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '::ffff:1.1.1.1'])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each(['', 'localhost', 'example.com'])('%s is no address', (text) => expect(isPublicAddress(text)).toBe(false));
});

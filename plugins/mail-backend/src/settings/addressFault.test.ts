import { addressFault } from './addressFault';

describe('addressFault', () => {
  it.each([
    ['198.51.100.7'],
    ['10.0.0.25'],
    ['192.168.1.25'],
    ['fd12:3456::25'],
    ['2001:db8::25'],
    // Of clusters, VPNs and carriers.
    ['100.64.0.25'],
    ['::ffff:198.51.100.7'],
    ['64:ff9b::198.51.100.7'],
    ['64:ff9b:1::c633:6407'],
    ['2002:c633:6407::1'],
  ])('lets mail go to %s', address => {
    expect(addressFault(address, { allowLoopback: false })).toBeUndefined();
  });

  it.each([
    ['127.0.0.1'],
    ['127.255.0.9'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::127.0.0.1'],
    ['64:ff9b:1::7f00:1'],
    ['::ffff:0:127.0.0.1'],
    ['::ffff:7f00:1'],
    ['0:0:0:0:0:ffff:7f00:0001'],
    ['2002:7f00:1::1'],
  ])('lets mail go to %s only where the operator says so', address => {
    expect(addressFault(address, { allowLoopback: false })).toMatch(
      /mail\.policy\.allowLoopback/,
    );
    expect(addressFault(address, { allowLoopback: true })).toBeUndefined();
  });

  it.each([
    ['169.254.169.254'],
    ['::ffff:169.254.169.254'],
    ['64:ff9b::169.254.169.254'],
    ['64:ff9b:1::a9fe:a9fe'],
    ['2002:a9fe:a9fe::'],
    ['::a9fe:a9fe'],
    ['::127.0.0.1'],
    ['::ffff:100.100.100.200'],
    ['64:ff9b::100.100.100.200'],
    ['64:ff9b::168.63.129.16'],
    ['64:ff9b::'],
    ['::ffff:0.0.0.0'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['fd00:42::42'],
    ['169.254.0.1'],
    ['fe80::1'],
    ['fe80::1%eth0'],
    ['100.100.100.200'],
    ['192.0.0.192'],
    ['168.63.129.16'],
    ['fd00:ec2::254'],
    ['fd20:ce::254'],
    ['0.0.0.0'],
    ['::'],
    ['224.0.0.1'],
    ['ff02::1'],
    ['255.255.255.255'],
  ])('never lets anything go to %s', address => {
    expect(addressFault(address, { allowLoopback: true })).toMatch(
      /no mail server is/,
    );
  });
});

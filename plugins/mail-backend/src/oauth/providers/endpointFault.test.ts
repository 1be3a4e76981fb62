import { endpointFault } from './endpointFault';

describe('endpointFault', () => {
  const strict = { allowLoopback: false };
  const open = { allowLoopback: true };

  it.each([
    ['https://login.example/token', strict],
    ['https://10.1.2.3/token', strict],
    ['https://localhost:8443/token', open],
    ['http://127.0.0.1:9000/token', open],
    ['http://[::1]:9000/token', open],
    [
      'https://sso.example.com/token',
      { ...strict, allowedOAuthHosts: ['*.example.com'] },
    ],
  ])('lets %s pass', (url, policy) => {
    expect(endpointFault(url, policy)).toBeUndefined();
  });

  it.each([
    ['ftp://login.example/', strict, 'begins with https://'],
    ['login.example', strict, 'begins with https://'],
    ['http://login.example/token', open, 'must begin with https://'],
    ['http://10.1.2.3/token', open, 'must begin with https://'],
    ['https://me:word@login.example/', strict, 'neither a user name'],
    ['https://login.example/#x', strict, 'behind #'],
    ['https://localhost/token', strict, 'mail.policy.allowLoopback'],
    ['https://127.1/token', strict, 'mail.policy.allowLoopback'],
    ['https://0x7f000001/token', strict, 'mail.policy.allowLoopback'],
    ['https://[::ffff:127.0.0.1]/', strict, 'mail.policy.allowLoopback'],
    ['https://169.254.169.254/latest', open, 'metadata'],
    ['https://[fd00:ec2::254]/', open, 'metadata'],
    [
      'https://evil.example/token',
      { ...strict, allowedOAuthHosts: ['sso.example', '*.corp.example'] },
      'sso.example, *.corp.example',
    ],
  ])('refuses %s', (url, policy, why) => {
    expect(endpointFault(url, policy)).toContain(why);
  });
});

import { parseSpf } from './parseSpf';

describe('parseSpf', () => {
  it('reads every mechanism with its qualifier, whatever the case', () => {
    const text =
      'v=spf1 A mx/24//64 a:web.harbour.io//48 IP4:192.0.2.0/24 ip6:2001:db8::/32 ptr ?exists:%{i}.harbour.io ~Include:Partner.io -all exp=why.harbour.io unknown=x';
    const everything = { ipv4: 32, ipv6: 128 };
    expect(parseSpf(text)).toEqual({
      mechanisms: [
        { name: 'a', qualifier: '+', text: 'A', prefixLengths: everything },
        {
          ...{ name: 'mx', qualifier: '+', text: 'mx/24//64' },
          prefixLengths: { ipv4: 24, ipv6: 64 },
        },
        {
          ...{ name: 'a', qualifier: '+', text: 'a:web.harbour.io//48' },
          ...{ domain: 'web.harbour.io' },
          prefixLengths: { ipv4: 32, ipv6: 48 },
        },
        {
          ...{ name: 'ip4', qualifier: '+', text: 'IP4:192.0.2.0/24' },
          network: { address: '192.0.2.0', prefixLength: 24 },
        },
        {
          ...{ name: 'ip6', qualifier: '+', text: 'ip6:2001:db8::/32' },
          network: { address: '2001:db8::', prefixLength: 32 },
        },
        { name: 'ptr', qualifier: '+', text: 'ptr' },
        {
          ...{ name: 'exists', qualifier: '?' },
          ...{ text: '?exists:%{i}.harbour.io', domain: '%{i}.harbour.io' },
        },
        {
          ...{ name: 'include', qualifier: '~' },
          ...{ text: '~Include:Partner.io', domain: 'partner.io' },
        },
        { name: 'all', qualifier: '-', text: '-all' },
      ],
    });
    expect(parseSpf('v=spf1   redirect=_spf.Harbour.io ')).toEqual({
      ...{ mechanisms: [], redirect: '_spf.harbour.io' },
    });
  });

  it.each([
    ...['ipv4:192.0.2.1', 'ip4:192.0.2.1/33', 'ip4:2001:db8::1', 'ip4'],
    ...['ip6:192.0.2.1', 'ip6:2001:db8::/129', 'include', 'include:'],
    ...['all:harbour.io', 'a/33', 'mx//129', 'a:/24'],
    ...['mail.harbour.io', '-', 'redirect=', '~~all', 'exists'],
  ])('names a term that nobody can read: %s', term => {
    expect(parseSpf(`v=spf1 mx ${term} -all`)).toEqual({ fault: term });
  });
});

/** What is wrong with the default server in app-config. */
export const config = {
  'config.mail-smtp-must-address-such-portal':
    'mail.smtp.{{key}} must be an address such as portal@example.com, without a name.',
  'config.mail-smtp-holds-line-break-another':
    'mail.smtp.{{key}} holds a line break or another control character: remove it.',
  'config.mail-smtp-must-between':
    'mail.smtp.{{key}} must be between {{least}} and {{most}}.',
  'config.mail-smtp-host-missing':
    'mail.smtp.host is missing: set it to the name of the mail server, or set mail.smtp.enabled to false.',
  'config.mail-smtp-host-holds-blank-line':
    'mail.smtp.host holds a blank or a line break: leave only the name of the server.',
  'config.mail-smtp-host-begins-scheme':
    'mail.smtp.host begins with a scheme: leave only the name of the server; mail.smtp.sslEnabled and mail.smtp.startTLSEnabled say how it is protected.',
  'config.mail-smtp-host-holds-port':
    'mail.smtp.host holds a port: move it to mail.smtp.port.',
  'config.mail-smtp-host-not-name-server':
    'mail.smtp.host is not the name of a server: it must be a name such as smtp.example.com, or an IP address.',
  'config.mail-smtp-authenabled-true-mail-smtp':
    'mail.smtp.authEnabled is true but mail.smtp.username and mail.smtp.password are not set: set both, or set authEnabled to false.',
  'config.mail-smtp-password-set-mail-smtp':
    'mail.smtp.password is set but mail.smtp.username is not: set it, or set mail.smtp.authEnabled to false.',
  'config.mail-smtp-username-set-mail-smtp':
    'mail.smtp.username is set but mail.smtp.password is not: set it, or set mail.smtp.authEnabled to false.',
  'config.mail-smtp-starttlsenabled-false':
    'mail.smtp.startTLSEnabled is false',
  'config.mail-smtp-starttlsrequired-false':
    'mail.smtp.startTLSRequired is false',
  'config.mail-smtp-password-cross-network-clear':
    'mail.smtp.password could cross the network in clear text, because {{causeWords}}: set it to true, or, on a network you trust, set mail.policy.allowClearText to true.',
  'config.mail-smtp-ssltrust-holds':
    'mail.smtp.sslTrust holds *, which would trust anybody who answers: set it to the name in the certificate of the server, or leave it out.',
  'config.mail-smtp-ssltrust-must-one-name':
    'mail.smtp.sslTrust must be one name, that in the certificate of the server.',
  'config.mail-smtp-sslcertificateauthority':
    'mail.smtp.sslCertificateAuthority {{faultWords}}',
  'config.mail-smtp-sslcertificateauthority-set-mail-smtp':
    'mail.smtp.sslCertificateAuthority is set but mail.smtp.startTLSEnabled is false, so there is no TLS to verify: set it to true, or leave out sslCertificateAuthority.',
  'config.mail-smtp-missing':
    'mail.smtp.from is missing: set it to the address that the mails come from.',
  'config.mail-smtp-starttlsrequired-true-mail-smtp':
    'mail.smtp.startTLSRequired is true but mail.smtp.startTLSEnabled is false: set both to true, or leave out startTLSRequired.',
  'config.mail-smtp-ehloname-must-fully-qualified':
    'mail.smtp.ehloName must be a fully qualified name such as portal.example.com, or an address in brackets such as [192.0.2.1].',
};

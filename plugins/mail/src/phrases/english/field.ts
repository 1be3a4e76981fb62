/** What is wrong with a field of the settings. */
export const field = {
  'field.too-many-calls': 'Too many calls. Try again in a minute.',
  'field.needs-permission':
    'This needs the permission {{permission}}. Ask an administrator of the portal.',
  'field.not-known-field': 'is not a known field',
  'field.add-app-config':
    "Add to app-config: mail.sealing.keys: [{ id: '1', key: ${MAIL_SEALING_KEY} }], and set MAIL_SEALING_KEY to the output of: openssl rand -base64 32",
  'field.nothing-sealed-signed-without-key':
    'Nothing can be sealed or signed without a key. {{sealingWords}}',
  'field.machine-portal-runs':
    'is the machine that the portal runs on. If the mail server really is there, set mail.policy.allowLoopback to true in app-config.',
  'field.link-local':
    'is a link-local, metadata or unusable address, where no mail server is.',
  'field.holds-private-key':
    'holds a private key: leave only the certificate of the authority.',
  'field.no-certificate-pem':
    'is no certificate in PEM: paste all of it, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
  'field.not-name-server':
    'is not the name of a server, such as smtp.example.com.',
  'field.must-fully-qualified-name-such-portal':
    'must be a fully qualified name such as portal.example.com, or an address in brackets such as [192.0.2.1].',
  'field.needed-signin': 'is needed to sign in.',
  'field.needed-address-mailbox-signin':
    'is needed: the address of the mailbox to sign in to.',
  'field.not-used-without-authentication':
    'is not used without authentication: leave it empty, or choose basic authentication.',
  'field.let-access-token-cross-network-clear':
    'would let the access token cross the network in clear text: choose STARTTLS or TLS from the first byte.',
  'field.let-password-cross-network-clear-text':
    'would let the password cross the network in clear text: choose STARTTLS or TLS from the first byte. On a network you trust, mail.policy.allowClearText in app-config allows it.',
  'field.needed-choose-gives-portal-tokens':
    'is needed: choose who gives the portal its tokens.',
  'field.used-oauth-only': 'is used with OAuth only: leave it empty.',
  'field.speaks-tls-first-byte':
    '{{name}} speaks of TLS from the first byte, but "security" is {{security}}: use mail.smtp.{{key}}, or change "security".',
  'field.not-known': '{{name}} is not known here. Known are {{names}}.',
  'field.contradicts-another-property-says-same-another':
    'contradicts another property that says the same with another value: leave one of them out.',
  'field.switched-off-mail-smtp-enabled-app':
    'is switched off by mail.smtp.enabled in app-config.',
  'field.set-mail-sender-app-config':
    'is set to {{sender}} by mail.sender in app-config.',
  'field.decided-mail-fallback-app-config':
    'is decided by mail.fallback in app-config.',
  'field.without-authentication': 'without authentication',
  'field.with-oauth': 'with OAuth',
  'field.not-used': 'is not used {{howWords}}: leave it empty.',
  'field.enter-password-again':
    'Enter the password again: it was stored for {{user}} at {{host}}.',
  'field.stored-password-cannot-opened':
    'The stored password cannot be opened. {{sealingWords}}',
  'field.the-stored-password-cannot-be-opened':
    'The stored password cannot be opened: {{reasonWords}}',
  'field.not-allowed':
    'is not allowed here. app-config allows in mail.policy.allowedHosts: {{hosts}}.',
  'field.not-allowed-app':
    'is not allowed here. app-config allows in mail.policy.allowedPorts: {{ports}}.',
  'field.holds-trust-anybody-answers-set-name':
    'holds *, which would trust anybody who answers: set it to the name in the certificate of the server, or leave it out.',
  'field.must-one-name':
    'must be one name, that in the certificate of the server.',
  'field.must-fully-qualified-name-such-portal-example':
    'must be a fully qualified name such as portal.example.com.',
  'field.must-address-such-portal-example-com':
    'must be an address such as portal@example.com.',
  'field.must-true-false': 'must be true or false.',
  'field.must-milliseconds-between-1-3600000':
    'must be milliseconds between 1 and 3600000.',
  'field.must-tlsv1-2':
    'must be TLSv1.2, TLSv1.3 or both; earlier versions are withdrawn (RFC 8996).',
  'field.contradicts-field':
    'contradicts the field "{{name}}", which is {{value}}: leave the property out, or make both say the same.',
  'field.client-secret-entered-not-accepted':
    'The client secret that was entered is not accepted, and the kept one stays: {{faultWords}}',
  'field.enter-client-secret-again':
    'Enter the client secret again, exactly as the provider shows it.',
  'field.needed-no-own-server-stored-yet':
    'is needed: no own server is stored yet.',
  'field.discarded-only-save-switches-mail':
    'can be discarded only in a save that switches mail on. Cancel single messages under Deliveries.',
  'field.needed-when-send': 'is needed when it is to send.',
  'field.cannot-stored-without-key-seal':
    'cannot be stored without a key to seal it with. {{sealingWords}}',
  'field.saved-mail-settings-meanwhile':
    '{{person}} saved the mail settings meanwhile{{whenWords}}. Load them again and repeat your changes.',
  'field.at': ' at {{date}}',
  'field.nothing-undo':
    'There is nothing to undo: only the last save can be undone, and only once.',
  'field.mail-smtp-ssl-enable-mail-smtp':
    'mail.smtp.ssl.enable and mail.smtp.starttls.enable are both true, but a conversation begins either with TLS or without. "security" decides: {{security}}. Leave one of the two out.',
  'field.microsoft-switches-basic-authentication-smtp-off':
    'Microsoft switches basic authentication for SMTP off by default at the end of December 2026; sign-ins with a password then fail until an administrator of the tenant allows them again. Change the authentication to OAuth before then.',
  'field.password-stored-days-ago':
    'The password was stored {{days}} days ago. Replace it from time to time.',
  'field.fallback-server-microsoft-signs-password':
    'The fall-back server is one of Microsoft and signs in with a password. Microsoft switches that off by default at the end of December 2026. Choose another server by then: OAuth is for the first server only.',
  'field.password-fallback-server-stored-days-ago':
    'The password of the fall-back server was stored {{days}} days ago. Replace it from time to time.',
  'field.mails-come':
    'The mails come from {{from}}, but the user belongs to {{user}}. Many providers refuse that, or the mails land in the spam folder.',
  'field.must-characters-test-mail':
    'must be the {{length}} characters of the test mail, such as K7QX-3MRT',
  'field.must-user-group':
    'must be a user or a group, such as user:default/ada',
  'field.choose-least-one': 'choose at least one',
  'field.must-address-such-ada-example-com':
    'must be an address such as ada@example.com',
  'field.must-one-line-without-control-characters':
    'must be one line without control characters',
  'field.needed-example-smtp-example-com':
    'is needed, for example smtp.example.com',
  'field.must-name-alone':
    'must be the name alone, such as smtp.example.com: without https://, port, path or blanks',
  'field.own': 'own.{{path}} {{faultWords}}',
  'field.own-2': 'own.{{path}}: {{faultWords}}',
  'field.fallback': 'fallback.{{path}} {{faultWords}}',
  'field.fallback-2': 'fallback.{{path}}: {{faultWords}}',
  'field.is-needed': 'is needed.',
  'field.must-text': 'must be text.',
  'field.must-number': 'must be a number.',
  'field.must-whole-number': 'must be a whole number.',
  'field.must-object': 'must be an object.',
  'field.must-list': 'must be a list.',
  'field.not-right-form': 'has not the right form.',
  'field.must-most': 'must be at most {{most}}.',
  'field.must-least': 'must be at least {{least}}.',
  'field.must-most-characters': 'must have at most {{most}} characters.',
  'field.must-least-characters': 'must have at least {{least}} characters.',
  'field.must-most-entries': 'must have at most {{most}} entries.',
  'field.must-least-entries': 'must have at least {{least}} entries.',
  'field.must-one': 'must be one of: {{choices}}.',
  'field.must-date-such-2027-01-31': 'must be a date such as 2027-01-31.',
};

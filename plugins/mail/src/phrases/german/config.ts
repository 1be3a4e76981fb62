/** Was am Standardserver in app-config nicht stimmt. */
export const config = {
  'config.mail-smtp-must-address-such-portal':
    'mail.smtp.{{key}} muss eine Adresse wie portal@example.com sein, ohne Namen.',
  'config.mail-smtp-holds-line-break-another':
    'mail.smtp.{{key}} enthält einen Zeilenumbruch oder ein anderes Steuerzeichen: Entfernen Sie es.',
  'config.mail-smtp-must-between':
    'mail.smtp.{{key}} muss zwischen {{least}} und {{most}} liegen.',
  'config.mail-smtp-host-missing':
    'mail.smtp.host fehlt: Setzen Sie es auf den Namen des Mailservers, oder setzen Sie mail.smtp.enabled auf false.',
  'config.mail-smtp-host-holds-blank-line':
    'mail.smtp.host enthält ein Leerzeichen oder einen Zeilenumbruch: Lassen Sie nur den Namen des Servers stehen.',
  'config.mail-smtp-host-begins-scheme':
    'mail.smtp.host beginnt mit einem Schema: Lassen Sie nur den Namen des Servers stehen; mail.smtp.sslEnabled und mail.smtp.startTLSEnabled sagen, wie er geschützt ist.',
  'config.mail-smtp-host-holds-port':
    'mail.smtp.host enthält einen Port: Er gehört nach mail.smtp.port.',
  'config.mail-smtp-host-not-name-server':
    'mail.smtp.host ist kein Name eines Servers: Es muss ein Name wie smtp.example.com oder eine IP-Adresse sein.',
  'config.mail-smtp-authenabled-true-mail-smtp':
    'mail.smtp.authEnabled ist true, aber mail.smtp.username und mail.smtp.password sind nicht gesetzt: Setzen Sie beide, oder setzen Sie authEnabled auf false.',
  'config.mail-smtp-password-set-mail-smtp':
    'mail.smtp.password ist gesetzt, aber mail.smtp.username nicht: Setzen Sie es, oder setzen Sie mail.smtp.authEnabled auf false.',
  'config.mail-smtp-username-set-mail-smtp':
    'mail.smtp.username ist gesetzt, aber mail.smtp.password nicht: Setzen Sie es, oder setzen Sie mail.smtp.authEnabled auf false.',
  'config.mail-smtp-starttlsenabled-false':
    'mail.smtp.startTLSEnabled auf false steht',
  'config.mail-smtp-starttlsrequired-false':
    'mail.smtp.startTLSRequired auf false steht',
  'config.mail-smtp-password-cross-network-clear':
    'mail.smtp.password könnte unverschlüsselt durch das Netz gehen, weil {{causeWords}}: Setzen Sie es auf true, oder setzen Sie in einem Netz, dem Sie trauen, mail.policy.allowClearText auf true.',
  'config.mail-smtp-ssltrust-holds':
    'mail.smtp.sslTrust enthält *, das jedem trauen würde, der antwortet: Setzen Sie es auf den Namen im Zertifikat des Servers, oder lassen Sie es weg.',
  'config.mail-smtp-ssltrust-must-one-name':
    'mail.smtp.sslTrust muss ein einziger Name sein, der im Zertifikat des Servers.',
  'config.mail-smtp-sslcertificateauthority':
    'mail.smtp.sslCertificateAuthority {{faultWords}}',
  'config.mail-smtp-sslcertificateauthority-set-mail-smtp':
    'mail.smtp.sslCertificateAuthority ist gesetzt, aber mail.smtp.startTLSEnabled ist false; es gibt also kein TLS zu prüfen: Setzen Sie es auf true, oder lassen Sie sslCertificateAuthority weg.',
  'config.mail-smtp-missing':
    'mail.smtp.from fehlt: Setzen Sie es auf die Adresse, von der die Mails kommen.',
  'config.mail-smtp-starttlsrequired-true-mail-smtp':
    'mail.smtp.startTLSRequired ist true, aber mail.smtp.startTLSEnabled ist false: Setzen Sie beide auf true, oder lassen Sie startTLSRequired weg.',
  'config.mail-smtp-ehloname-must-fully-qualified':
    'mail.smtp.ehloName muss ein vollständiger Name wie portal.example.com sein, oder eine Adresse in Klammern wie [192.0.2.1].',
};

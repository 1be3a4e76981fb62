/** What the records of the sender domain say. */
export const domain = {
  'domain.name-servers-gave-no-answer-about':
    'The name servers gave no answer about {{name}} ({{whyWords}}), so nothing can be said.',
  'domain.try-again-few-minutes':
    'Try again in a few minutes. If it stays so, look whether the portal reaches its name servers, and whether those of the domain work.',
  'domain.dkim-of': 'DKIM of {{domain}}',
  'domain.key-signatures-not-count':
    'The key of {{name}} {{faultWords}}, so signatures with it do not count.',
  'domain.publish-key-again':
    'Publish the key of {{name}} again, as the provider shows it.',
  'domain.key-published-relay-sign':
    'A key is published with which the relay can sign for {{domain}}.',
  'domain.selector-signs':
    'With which selector {{host}} signs, if it does, cannot be seen from here. The header of the test mail tells when it has arrived.',
  'domain.no-key-under-selectors':
    '{{domain}} has no key under the selectors of {{provider}} ({{names}}){{soWords}}.',
  'domain.mails-not-signed': ', so its mails are not signed for it',
  'domain.switch-dkim-publish-records-shows':
    'Switch on DKIM for {{domain}} at {{provider}} and publish the records that it shows.',
  'domain.not-record-no-p': 'is not there: its record has no p=',
  'domain.been-revoked': 'has been revoked: p= is empty',
  'domain.cannot-read': 'cannot be read; perhaps its end was cut off',
  'domain.bits-receivers-ask':
    'has {{bits}} bits, and receivers ask for {{least}}',
  'domain.dmarc-of': 'DMARC of {{domain}}',
  'domain.not-say-becomes-mails-only-claim':
    '{{domain}} does not say what becomes of mails that only claim to be from it. Google, Yahoo and Microsoft ask that of whoever sends much.',
  'domain.publish-txt-record-dmarc':
    'Publish this TXT record for _dmarc.{{owner}}: v=DMARC1; p=none',
  'domain.dmarc-records':
    '{{domain}} has {{amount}} DMARC records, so receivers ignore them all; only one is allowed.',
  'domain.receivers-cannot-read-dmarc-record-ignore':
    'Receivers cannot read the DMARC record of {{domain}} and ignore it.',
  'domain.keep-one-txt-record-remove-others':
    'Keep one TXT record at {{name}} and remove the others.',
  'domain.publish-txt-record-instead':
    'Publish this TXT record for {{name}} instead: v=DMARC1; p=none',
  'domain.mails-aligned':
    'The mails are aligned with {{domain}}, but {{policyWords}}, so anybody can send as {{sender}}.',
  'domain.when-reports-show-all-mails-aligned':
    'When its reports show that all mails of {{domain}} are aligned, publish p=quarantine in place of p=none at _dmarc.{{owner}}.',
  'domain.the-mails-are-aligned-with':
    'The mails are aligned with {{domain}}; {{policyWords}}.',
  'domain.whether-mails-aligned-cannot-seen':
    'Whether the mails are aligned with {{domain}} cannot be seen from here; {{policyWords}}.',
  'domain.look-header-authentication-results-test-mail':
    'Look at the header Authentication-Results of the test mail when it has arrived: it should say dmarc=pass.',
  'domain.neither-spf-nor-dkim-proves-mails':
    'Neither SPF nor DKIM proves that the mails are from {{domain}}, so they fail DMARC; {{policyWords}}.',
  'domain.spf-of': 'SPF of {{domain}}',
  'domain.sends-reverse-path-own':
    '{{host}} sends with a reverse path of its own, so receivers ask for another SPF record than that of {{domain}}.',
  'domain.from-domain': 'From domain {{domain}}',
  'domain.belongs-whose-server-sends-mails-whose':
    '{{domain}} belongs to {{provider}}, whose server sends the mails and whose records allow it.',
  'domain.belongs-sends-mails-they-fail-dmarc':
    '{{domain}} belongs to {{provider}}, but {{host}} sends the mails. They fail DMARC, so receivers refuse them or put them into spam.',
  'domain.use-address-domain-your-own':
    'Use a From address of a domain of your own, or send by the servers of {{provider}}.',
  'domain.mx-of': 'MX of {{domain}}',
  'domain.domain-not-exist':
    'The domain {{domain}} does not exist, so receivers refuse mails from it.',
  'domain.correct-address': 'Correct the From address, or register the domain.',
  'domain.name-servers-portal-not-know':
    'The name servers of the portal do not know {{domain}}, nor whether the world does.',
  'domain.if-mails-leave-your-network':
    'If mails leave your network, use a From address of a domain that everybody can look up.',
  'domain.names-no-mail-server':
    '{{domain}} names no mail server, so replies and bounces go to its own addresses.',
  'domain.neither-mail-server-nor-address':
    '{{domain}} has neither a mail server nor an address. Many servers refuse mails from such a domain, and replies and bounces are lost.',
  'domain.publish-mx-record':
    'Publish an MX record for {{domain}}, or use a From address of a domain that takes mail.',
  'domain.replies-bounces-mail-server-go':
    'Replies and bounces to {{domain}} have a mail server to go to.',
  'domain.mail-servers-no-addresses':
    'The mail servers of {{domain}} have no addresses, so replies and bounces are lost.',
  'domain.correct-mx-records':
    'Correct the MX records of {{domain}}: each must name a host that exists, not an address.',
  'domain.says-takes-no-mail-all':
    '{{domain}} says that it takes no mail at all, so replies and bounces are lost, and some receivers refuse mails from it.',
  'domain.publish-mx-record-names-mail-server':
    'Publish an MX record for {{domain}} that names a mail server, or use an address of a domain that takes mail.',
  'domain.out-time': 'out of time',
  'domain.server-failure': 'server failure',
  'domain.no-answer-time': 'no answer in time',
  'domain.not-reachable': 'not reachable',
  'domain.no-usable-answer': 'no usable answer',
  'domain.record-leads-back-itself':
    'the record of {{domain}} leads back to itself',
  'domain.several-spf-records': '{{domain}} has several SPF records',
  'domain.of-cannot-be-read': '“{{term}}” of {{domain}} cannot be read',
  'domain.no-spf-record': '{{domain}} has no SPF record',
  'domain.included-no-spf-record':
    '{{domain}} is included, but has no SPF record',
  'domain.more-than-mail-servers':
    '{{domain}} has more than {{amount}} mail servers',
  'domain.takes-more-than-look-ups': 'it takes more than {{amount}} look-ups',
  'domain.publish-txt-record':
    'Publish this TXT record for {{domain}}, with whatever else sends mail for it: {{record}}',
  'domain.ask-people-mail-server-spf-record':
    'Ask the people of the mail server which SPF record {{domain}} needs, and publish it.',
  'domain.not-say-servers-send':
    '{{domain}} does not say which servers may send for it. Many receivers trust such mails less.',
  'domain.spf-records':
    '{{domain}} has {{amount}} SPF records, so receivers ignore them all; only one is allowed.',
  'domain.publish-one-txt-record-instead-them':
    'Publish one TXT record instead of them: {{record}}',
  'domain.receivers-cannot-read-spf-record-ignore':
    'Receivers cannot read the SPF record of {{domain}} and ignore it, because of “{{term}}”.',
  'domain.correct-remove-txt-record':
    'Correct or remove “{{term}}” in the TXT record of {{domain}}.',
  'domain.spf-record-leads-names-about-name':
    'The SPF record of {{domain}} leads to names about which the name servers gave no answer, so nothing can be said.',
  'domain.try-again-in-a-few-minutes': 'Try again in a few minutes.',
  'domain.asks-receivers-refuse-mails-come':
    '{{domain}} asks receivers to refuse mails that come by {{relay}}: its SPF record does not list it.',
  'domain.spf-record-takes-look-ups-name':
    'The SPF record of {{domain}} takes {{amount}} look-ups in the name servers; after {{most}} receivers ignore it.',
  'domain.remove-no-longer-sends-spf-record':
    'Remove what no longer sends for {{domain}} from its SPF record, until {{most}} look-ups are enough: each include, a, mx, ptr, exists and redirect is one.',
  'domain.receivers-ignore-spf-record':
    'Receivers ignore the SPF record of {{domain}}, because {{faultWords}}.',
  'domain.correct-spf-record': 'Correct the SPF record of {{domain}}.',
  'domain.spf-record-lets-everybody-world-send':
    'The SPF record of {{domain}} lets everybody in the world send for it, so receivers do not trust it.',
  'domain.addresses-sends-world-cannot-seen':
    'From which addresses {{host}} sends to the world cannot be seen from here, so it is not known whether the SPF record of {{domain}} lists it.',
  'domain.ask-people-spf-record-must-contain':
    'Ask the people of {{host}} what the SPF record of {{domain}} must contain, and compare: {{record}}',
  'domain.spf-record-lists-some-addresses-server':
    'The SPF record of {{domain}} lists some addresses of the server, but not {{addresses}}: mails from there fail.',
  'domain.spf-record-not-list':
    'The SPF record of {{domain}} does not list {{relay}} ({{result}}), so receivers trust its mails less.',
  'domain.whether-spf-record-lists-cannot-seen':
    'Whether the SPF record of {{domain}} lists {{relay}} cannot be seen from here: it names a gateway, single addresses or conditions that only receivers can check.',
  'domain.look-header-authentication-results-test-mail-when':
    'Look at the header Authentication-Results of the test mail when it has arrived: it should say spf=pass.',
  'domain.spf-record-names-hosts-not-exist':
    'The SPF record of {{domain}} names {{amount}} hosts that do not exist; some receivers ignore it for more than {{most}}.',
  'domain.remove-names-no-longer-exist-spf':
    'Remove names that no longer exist from the SPF record of {{domain}}.',
  'domain.spf-record-lists-look-ups':
    'The SPF record of {{domain}} lists {{relay}} ({{amount}} of {{most}} look-ups).',
  'domain.publish-txt-record-instead-one':
    'Publish this TXT record for {{domain}} instead of the one that is there: {{record}}',
  'domain.asks-receivers-nothing-about-mails-not':
    '{{domain}} asks receivers to do nothing about mails that are not',
  'domain.asks-receivers-put-into-spam-mails':
    '{{domain}} asks receivers to put into spam mails that are not',
  'domain.asks-receivers-put-into-spam-mails-not':
    '{{domain}} asks receivers to put into spam {{percent}} % of the mails that are not',
  'domain.asks-receivers-refuse-mails-not':
    '{{domain}} asks receivers to refuse mails that are not',
  'domain.asks-receivers-to-refuse-of-the-mails-that-are-not':
    '{{domain}} asks receivers to refuse {{percent}} % of the mails that are not',
  'domain.refused': 'refused',
};

/** Was die Einträge der Absender-Domain sagen. */
export const domain = {
  'domain.name-servers-gave-no-answer-about':
    'Die Nameserver gaben zu {{name}} keine Antwort ({{whyWords}}); deshalb lässt sich nichts sagen.',
  'domain.try-again-few-minutes':
    'Versuchen Sie es in einigen Minuten noch einmal. Bleibt es so, prüfen Sie, ob das Portal seine Nameserver erreicht und ob die der Domain antworten.',
  'domain.dkim-of': 'DKIM von {{domain}}',
  'domain.key-signatures-not-count':
    'Der Schlüssel von {{name}} {{faultWords}}; Signaturen mit ihm zählen deshalb nicht.',
  'domain.publish-key-again':
    'Veröffentlichen Sie den Schlüssel von {{name}} noch einmal, so wie der Anbieter ihn zeigt.',
  'domain.key-published-relay-sign':
    'Es ist ein Schlüssel veröffentlicht, mit dem das Relay für {{domain}} signieren kann.',
  'domain.selector-signs':
    'Mit welchem Selektor {{host}} signiert, wenn überhaupt, ist von hier nicht zu sehen. Der Kopf der Testmail zeigt es, sobald sie angekommen ist.',
  'domain.no-key-under-selectors':
    '{{domain}} hat keinen Schlüssel unter den Selektoren von {{provider}} ({{names}}){{soWords}}.',
  'domain.mails-not-signed': '; ihre Mails sind also nicht für sie signiert',
  'domain.switch-dkim-publish-records-shows':
    'Schalten Sie bei {{provider}} DKIM für {{domain}} ein und veröffentlichen Sie die Einträge, die dort gezeigt werden.',
  'domain.not-record-no-p': 'fehlt: Der Eintrag hat kein p=',
  'domain.been-revoked': 'wurde widerrufen: p= ist leer',
  'domain.cannot-read':
    'ist nicht zu lesen; vielleicht wurde das Ende abgeschnitten',
  'domain.bits-receivers-ask':
    'hat {{bits}} Bit, und Empfänger verlangen {{least}}',
  'domain.dmarc-of': 'DMARC von {{domain}}',
  'domain.not-say-becomes-mails-only-claim':
    '{{domain}} sagt nicht, was aus Mails wird, die nur vorgeben, von dort zu sein. Google, Yahoo und Microsoft verlangen das von allen, die viel senden.',
  'domain.publish-txt-record-dmarc':
    'Veröffentlichen Sie diesen TXT-Eintrag für _dmarc.{{owner}}: v=DMARC1; p=none',
  'domain.dmarc-records':
    '{{domain}} hat {{amount}} DMARC-Einträge; erlaubt ist nur einer, deshalb beachten Empfänger keinen.',
  'domain.receivers-cannot-read-dmarc-record-ignore':
    'Empfänger können den DMARC-Eintrag von {{domain}} nicht lesen und beachten ihn nicht.',
  'domain.keep-one-txt-record-remove-others':
    'Behalten Sie einen TXT-Eintrag bei {{name}} und löschen Sie die anderen.',
  'domain.publish-txt-record-instead':
    'Veröffentlichen Sie stattdessen diesen TXT-Eintrag für {{name}}: v=DMARC1; p=none',
  'domain.mails-aligned':
    'Die Mails passen zu {{domain}} (Alignment), aber {{policyWords}}; deshalb kann jeder als {{sender}} senden.',
  'domain.when-reports-show-all-mails-aligned':
    'Wenn die Berichte zeigen, dass alle Mails von {{domain}} passen, veröffentlichen Sie bei _dmarc.{{owner}} p=quarantine statt p=none.',
  'domain.the-mails-are-aligned-with':
    'Die Mails passen zu {{domain}} (Alignment); {{policyWords}}.',
  'domain.whether-mails-aligned-cannot-seen':
    'Ob die Mails zu {{domain}} passen (Alignment), ist von hier nicht zu sehen; {{policyWords}}.',
  'domain.look-header-authentication-results-test-mail':
    'Sehen Sie in der angekommenen Testmail den Kopf Authentication-Results an: Dort sollte dmarc=pass stehen.',
  'domain.neither-spf-nor-dkim-proves-mails':
    'Weder SPF noch DKIM beweist, dass die Mails von {{domain}} sind; sie scheitern deshalb an DMARC, und {{policyWords}}.',
  'domain.spf-of': 'SPF von {{domain}}',
  'domain.sends-reverse-path-own':
    '{{host}} sendet mit einem eigenen Rückweg (Reverse-Path); Empfänger fragen deshalb nach einem anderen SPF-Eintrag als dem von {{domain}}.',
  'domain.from-domain': 'Absender-Domain {{domain}}',
  'domain.belongs-whose-server-sends-mails-whose':
    '{{domain}} gehört {{provider}}; dessen Server sendet die Mails, und dessen Einträge erlauben es.',
  'domain.belongs-sends-mails-they-fail-dmarc':
    '{{domain}} gehört {{provider}}, aber {{host}} sendet die Mails. Sie scheitern an DMARC, und Empfänger lehnen sie ab oder legen sie als Spam ab.',
  'domain.use-address-domain-your-own':
    'Verwenden Sie eine Absenderadresse einer eigenen Domain, oder senden Sie über die Server von {{provider}}.',
  'domain.mx-of': 'MX von {{domain}}',
  'domain.domain-not-exist':
    'Die Domain {{domain}} gibt es nicht; Empfänger lehnen Mails von ihr ab.',
  'domain.correct-address':
    'Berichtigen Sie die Absenderadresse, oder registrieren Sie die Domain.',
  'domain.name-servers-portal-not-know':
    'Die Nameserver des Portals kennen {{domain}} nicht und wissen auch nicht, ob die Welt sie kennt.',
  'domain.if-mails-leave-your-network':
    'Wenn Mails Ihr Netz verlassen, verwenden Sie eine Absenderadresse einer Domain, die jeder nachschlagen kann.',
  'domain.names-no-mail-server':
    '{{domain}} nennt keinen Mailserver; Antworten und Fehlerberichte gehen an die eigenen Adressen der Domain.',
  'domain.neither-mail-server-nor-address':
    '{{domain}} hat weder einen Mailserver noch eine Adresse. Viele Server lehnen Mails von einer solchen Domain ab; Antworten und Fehlerberichte gehen verloren.',
  'domain.publish-mx-record':
    'Veröffentlichen Sie einen MX-Eintrag für {{domain}}, oder verwenden Sie eine Absenderadresse einer Domain, die Mails annimmt.',
  'domain.replies-bounces-mail-server-go':
    'Antworten und Fehlerberichte an {{domain}} haben einen Mailserver, der sie annimmt.',
  'domain.mail-servers-no-addresses':
    'Die Mailserver von {{domain}} haben keine Adressen; Antworten und Fehlerberichte gehen verloren.',
  'domain.correct-mx-records':
    'Berichtigen Sie die MX-Einträge von {{domain}}: Jeder muss einen Host nennen, den es gibt, keine Adresse.',
  'domain.says-takes-no-mail-all':
    '{{domain}} sagt, dass sie gar keine Mails annimmt; Antworten und Fehlerberichte gehen verloren, und manche Empfänger lehnen Mails von ihr ab.',
  'domain.publish-mx-record-names-mail-server':
    'Veröffentlichen Sie einen MX-Eintrag für {{domain}}, der einen Mailserver nennt, oder verwenden Sie eine Adresse einer Domain, die Mails annimmt.',
  'domain.out-time': 'die Zeit war um',
  'domain.server-failure': 'Fehler des Servers',
  'domain.no-answer-time': 'keine Antwort in der Frist',
  'domain.not-reachable': 'nicht zu erreichen',
  'domain.no-usable-answer': 'keine brauchbare Antwort',
  'domain.record-leads-back-itself':
    'der Eintrag von {{domain}} auf sich selbst zurückführt',
  'domain.several-spf-records': '{{domain}} mehrere SPF-Einträge hat',
  'domain.of-cannot-be-read': '„{{term}}“ von {{domain}} nicht zu lesen ist',
  'domain.no-spf-record': '{{domain}} keinen SPF-Eintrag hat',
  'domain.included-no-spf-record':
    '{{domain}} eingeschlossen ist, aber keinen SPF-Eintrag hat',
  'domain.more-than-mail-servers':
    '{{domain}} mehr als {{amount}} Mailserver hat',
  'domain.takes-more-than-look-ups': 'er mehr als {{amount}} Abfragen braucht',
  'domain.publish-txt-record':
    'Veröffentlichen Sie diesen TXT-Eintrag für {{domain}}, ergänzt um alles, was sonst für sie sendet: {{record}}',
  'domain.ask-people-mail-server-spf-record':
    'Fragen Sie, wer den Mailserver betreibt, welchen SPF-Eintrag {{domain}} braucht, und veröffentlichen Sie ihn.',
  'domain.not-say-servers-send':
    '{{domain}} sagt nicht, welche Server für sie senden dürfen. Viele Empfänger trauen solchen Mails weniger.',
  'domain.spf-records':
    '{{domain}} hat {{amount}} SPF-Einträge; erlaubt ist nur einer, deshalb beachten Empfänger keinen.',
  'domain.publish-one-txt-record-instead-them':
    'Veröffentlichen Sie an ihrer Stelle einen einzigen TXT-Eintrag: {{record}}',
  'domain.receivers-cannot-read-spf-record-ignore':
    'Empfänger können den SPF-Eintrag von {{domain}} wegen „{{term}}“ nicht lesen und beachten ihn nicht.',
  'domain.correct-remove-txt-record':
    'Berichtigen oder löschen Sie „{{term}}“ im TXT-Eintrag von {{domain}}.',
  'domain.spf-record-leads-names-about-name':
    'Der SPF-Eintrag von {{domain}} führt zu Namen, zu denen die Nameserver keine Antwort gaben; deshalb lässt sich nichts sagen.',
  'domain.try-again-in-a-few-minutes':
    'Versuchen Sie es in einigen Minuten noch einmal.',
  'domain.asks-receivers-refuse-mails-come':
    '{{domain}} bittet Empfänger, Mails abzulehnen, die über {{relay}} kommen: Der SPF-Eintrag nennt ihn nicht.',
  'domain.spf-record-takes-look-ups-name':
    'Der SPF-Eintrag von {{domain}} braucht {{amount}} Abfragen bei den Nameservern; nach {{most}} beachten Empfänger ihn nicht mehr.',
  'domain.remove-no-longer-sends-spf-record':
    'Nehmen Sie aus dem SPF-Eintrag von {{domain}} heraus, was nicht mehr für sie sendet, bis {{most}} Abfragen genügen: Jedes include, a, mx, ptr, exists und redirect ist eine.',
  'domain.receivers-ignore-spf-record':
    'Empfänger beachten den SPF-Eintrag von {{domain}} nicht, weil {{faultWords}}.',
  'domain.correct-spf-record':
    'Berichtigen Sie den SPF-Eintrag von {{domain}}.',
  'domain.spf-record-lets-everybody-world-send':
    'Der SPF-Eintrag von {{domain}} lässt alle Welt für sie senden; deshalb trauen Empfänger ihm nicht.',
  'domain.addresses-sends-world-cannot-seen':
    'Von welchen Adressen {{host}} in die Welt sendet, ist von hier nicht zu sehen; deshalb ist nicht bekannt, ob der SPF-Eintrag von {{domain}} sie nennt.',
  'domain.ask-people-spf-record-must-contain':
    'Fragen Sie, wer {{host}} betreibt, was im SPF-Eintrag von {{domain}} stehen muss, und vergleichen Sie: {{record}}',
  'domain.spf-record-lists-some-addresses-server':
    'Der SPF-Eintrag von {{domain}} nennt einige Adressen des Servers, aber nicht {{addresses}}: Mails von dort scheitern.',
  'domain.spf-record-not-list':
    'Der SPF-Eintrag von {{domain}} nennt {{relay}} nicht ({{result}}); deshalb trauen Empfänger den Mails weniger.',
  'domain.whether-spf-record-lists-cannot-seen':
    'Ob der SPF-Eintrag von {{domain}} {{relay}} nennt, ist von hier nicht zu sehen: Er nennt ein Gateway, einzelne Adressen oder Bedingungen, die nur Empfänger prüfen können.',
  'domain.look-header-authentication-results-test-mail-when':
    'Sehen Sie in der angekommenen Testmail den Kopf Authentication-Results an: Dort sollte spf=pass stehen.',
  'domain.spf-record-names-hosts-not-exist':
    'Der SPF-Eintrag von {{domain}} nennt {{amount}} Hosts, die es nicht gibt; manche Empfänger beachten ihn bei mehr als {{most}} nicht.',
  'domain.remove-names-no-longer-exist-spf':
    'Nehmen Sie Namen, die es nicht mehr gibt, aus dem SPF-Eintrag von {{domain}}.',
  'domain.spf-record-lists-look-ups':
    'Der SPF-Eintrag von {{domain}} nennt {{relay}} ({{amount}} von {{most}} Abfragen).',
  'domain.publish-txt-record-instead-one':
    'Veröffentlichen Sie diesen TXT-Eintrag für {{domain}} anstelle des vorhandenen: {{record}}',
  'domain.asks-receivers-nothing-about-mails-not':
    '{{domain}} bittet Empfänger, gegen Mails ohne Alignment nichts zu tun',
  'domain.asks-receivers-put-into-spam-mails':
    '{{domain}} bittet Empfänger, Mails ohne Alignment als Spam abzulegen',
  'domain.asks-receivers-put-into-spam-mails-not':
    '{{domain}} bittet Empfänger, {{percent}} % der Mails ohne Alignment als Spam abzulegen',
  'domain.asks-receivers-refuse-mails-not':
    '{{domain}} bittet Empfänger, Mails ohne Alignment abzulehnen',
  'domain.asks-receivers-to-refuse-of-the-mails-that-are-not':
    '{{domain}} bittet Empfänger, {{percent}} % der Mails ohne Alignment abzulehnen',
  'domain.refused': 'abgelehnt',
};

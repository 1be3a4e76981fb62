/** The German texts about addresses that the portal does not write to. */
export const suppressionsDe = {
  'suppressions.link': 'Gesperrte Adressen',
  'suppressions.back': 'Zurück zu den Zustellungen',
  'suppressions.title': 'Gesperrte Adressen',
  'suppressions.hint':
    'An diese Adressen schreibt das Portal nicht: Ein Mailserver hat sie an verschiedenen Tagen abgelehnt, eine Mail kam zurück, oder jemand hat darum gebeten. Mails dorthin enden als „Gesperrt“. Wem die Adresse gehört, erfährt es im Portal.',
  'suppressions.readOnly':
    'Sie können diese Liste sehen. Um sie zu ändern, fragen Sie die Administration des Portals nach der Berechtigung {{permission}}.',
  'suppressions.search': 'Adresse suchen',
  'suppressions.searchHint': 'Eine Adresse oder ihr Anfang',
  'suppressions.loading': 'Die gesperrten Adressen werden geladen…',
  'suppressions.failed': 'Die gesperrten Adressen konnten nicht geladen werden',
  'suppressions.retry': 'Erneut versuchen',
  'suppressions.empty': 'Das Portal schreibt an jede Adresse',
  'suppressions.emptyHint':
    'Eine Adresse erscheint hier, wenn ein Mailserver sie an zwei Tagen endgültig ablehnt oder eine Mail zurückkommt, weil es sie nicht gibt.',
  'suppressions.nothingMatches': 'Keine gesperrte Adresse beginnt so',
  'suppressions.nothingMatchesHint': 'Das Portal schreibt an sie.',
  'suppressions.more': 'Mehr laden',
  'suppressions.loadingMore': 'Wird geladen…',
  'suppressions.moreFailed':
    'Weitere Adressen konnten nicht geladen werden: {{reason}}',
  'suppressions.found_zero': 'Keine gesperrte Adresse gefunden.',
  'suppressions.found_one': '{{count}} gesperrte Adresse angezeigt.',
  'suppressions.found_other': '{{count}} gesperrte Adressen angezeigt.',
  'suppressions.cause.refused': 'Vom Mailserver abgelehnt',
  'suppressions.cause.bounced': 'Eine Mail kam zurück',
  'suppressions.cause.by-hand': 'Von der Administration eingetragen',
  'suppressions.since': 'seit: {{age}}',
  'suppressions.by': 'durch {{person}}',
  'suppressions.words.refused': 'Was der Mailserver gesagt hat',
  'suppressions.words.bounced': 'Was der Bericht sagt',
  'suppressions.words.by-hand': 'Notiz',
  'suppressions.evidence': 'Die Mail, die es gezeigt hat',
  'suppressions.lift': 'Wieder anschreiben',
  'suppressions.liftOf': 'Wieder anschreiben: {{address}}',
  'suppressions.lifting': 'Wird geändert…',
  'suppressions.lifted_zero':
    'Das Portal schreibt wieder an {{address}}, ab der nächsten Mail.',
  'suppressions.lifted_one':
    'Das Portal schreibt wieder an {{address}}, ab der nächsten Mail. {{count}} Mail, die in der Zwischenzeit nicht gesendet wurde, bleibt, wie sie ist; versuchen Sie sie in den Zustellungen erneut, wenn sie noch wichtig ist.',
  'suppressions.lifted_other':
    'Das Portal schreibt wieder an {{address}}, ab der nächsten Mail. {{count}} Mails, die in der Zwischenzeit nicht gesendet wurden, bleiben, wie sie sind; versuchen Sie sie in den Zustellungen erneut, wenn sie noch wichtig sind.',
  'suppressions.seeThem': 'Ansehen',
  'suppressions.notLifted': 'Das wurde nicht geändert: {{reason}}',
  'suppressions.undo': 'Rückgängig',
  'suppressions.restored':
    'Das Portal schreibt nicht an {{address}}, wie zuvor.',
  'suppressions.mailbox.read':
    'Mails, die an {{username}} zurückkommen, werden gelesen; zuletzt {{age}}.',
  'suppressions.mailbox.unread':
    'Mails, die an {{username}} zurückkommen, werden gleich gelesen.',
  'suppressions.mailbox.none':
    'Mails, die zurückkommen, liest niemand: app-config nennt kein Postfach dafür (mail.bounces.imap).',
  'suppressions.mailbox.failing':
    'Das Postfach {{username}} für Mails, die zurückkommen, ist nicht lesbar',
  'suppressions.add.title': 'Eine Adresse nicht mehr anschreiben',
  'suppressions.add.address': 'Adresse',
  'suppressions.add.note': 'Notiz (freiwillig)',
  'suppressions.add.noteHint': 'Warum, für alle, die diese Liste später lesen',
  'suppressions.add.submit': 'Adresse sperren',
  'suppressions.add.submitting': 'Wird gesperrt…',
  'suppressions.add.added':
    'Das Portal schreibt nicht mehr an {{address}}. Was dorthin wartete, ist gesperrt.',
  'suppressions.add.failed': 'Die Adresse wurde nicht gesperrt: {{reason}}',
  'suppressions.own.title': 'Das Portal schreibt nicht an {{address}}',
  'suppressions.own.refused':
    'Der Mailserver hat diese Adresse an verschiedenen Tagen abgelehnt. Ist sie falsch, lassen Sie sie im Katalog berichtigen; ist sie richtig, bitten Sie die Administration des Portals, wieder an sie zu schreiben.',
  'suppressions.own.bounced':
    'Eine Mail an diese Adresse kam zurück. Ist die Adresse falsch, lassen Sie sie im Katalog berichtigen; ist sie richtig, bitten Sie die Administration des Portals, wieder an sie zu schreiben.',
  'suppressions.own.by-hand':
    'Die Administration hat darum gebeten. Um wieder Mails zu bekommen, wenden Sie sich an die Administration des Portals.',
};

// A plain object with every key: importing the ref would make its type circular.
export default {
  'field.status': 'Status',
  'field.priority': 'Priorität',
  'field.automated': 'Automatisiert',
  'automated.yes': 'Ja',
  'automated.no': 'Nein, ein Mensch führt ihn aus',
  'priority.critical': 'Kritisch',
  'priority.high': 'Hoch',
  'priority.medium': 'Mittel',
  'priority.low': 'Niedrig',
  'status.draft': 'Entwurf',
  'status.ready': 'Bereit',
  'status.approved': 'Freigegeben',
  'status.implemented': 'Umgesetzt',
  'status.deprecated': 'Veraltet',
  'linked.summary': '{{name}} · {{status}} · Priorität: {{priority}}',
  'linked.failed': 'Der Katalog konnte nicht gelesen werden.',
  'linked.retry': 'Noch einmal versuchen',
  'linked.missing':
    'Nicht im Katalog. Prüfen Sie die Schreibweise des Namens oder legen Sie die Datei an.',
  'testCase.title': 'Testfall',
  'steps.title': 'Schritte',
  'steps.expected': 'Erwartet',
  'steps.empty': 'Dieser Testfall hat keine Schritte.',
  'steps.next':
    'Schreiben Sie sie in seiner Datei unter spec.steps auf, jeden mit einer Handlung (action) und dem erwarteten Ergebnis (expected).',
  'verifies.title': 'Prüft',
  'verifies.empty': 'Dieser Testfall prüft keine Anforderung.',
  'verifies.next':
    'Nennen Sie die Anforderungen in seiner Datei unter spec.verifies.',
  'requirement.title': 'Anforderung',
  'verifiedBy.title': 'Geprüft durch',
  'verifiedBy.empty': 'Kein Testfall prüft diese Anforderung.',
  'verifiedBy.next':
    'Schreiben Sie {{name}} bei einem Testfall unter spec.verifies.',
  'unverified.title': 'Anforderungen ohne Testfall',
  'unverified.count_one':
    '{{count}} von {{total}} Anforderungen hat keinen Testfall.',
  'unverified.count_other':
    '{{count}} von {{total}} Anforderungen haben keinen Testfall.',
  'unverified.next':
    'Schreiben Sie ihre Namen bei einem Testfall unter spec.verifies.',
  'unverified.empty':
    'Jede Anforderung dieses Systems wird von einem Testfall geprüft.',
};

/** The German texts of the tab "Workflow notifications". */
export const rulesDe = {
  'rules.title': 'Mails über Änderungen im Katalog',
  'rules.hint':
    'Ein Schalter hier gilt für alle. Was an ist, kann jede Person für sich selbst abschalten: unter Einstellungen, Mail.',
  'rules.readOnly':
    'Sie können diese Regeln sehen. Um sie zu ändern, fragen Sie die Administration des Portals nach der Berechtigung {{permission}}.',
  'rules.loading': 'Die Regeln werden geladen…',
  'rules.failed': 'Die Regeln konnten nicht geladen werden',
  'rules.retry': 'Erneut versuchen',
  'rules.empty': 'Es gibt keine Regeln',
  'rules.emptyHint':
    'Die Regeln kommen mit dem Mail-Backend. Suchen Sie nach einer neueren Version davon.',
  'rules.sentence.test-case-created':
    'Wird ein Testfall angelegt, erfahren es seine Verantwortlichen',
  'rules.sentence.test-case-updated':
    'Wird ein Testfall geändert, erfahren es seine Verantwortlichen',
  'rules.sentence.requirement-created':
    'Wird eine Anforderung angelegt, erfahren es ihre Verantwortlichen',
  'rules.sentence.requirement-updated':
    'Wird eine Anforderung geändert, erfahren es ihre Verantwortlichen',
  'rules.sentence.owner-changed':
    'Wechselt im Katalog die Verantwortung für etwas, erfahren es die alten und die neuen Verantwortlichen',
  'rules.sentence.processing-failed':
    'Kann der Katalog etwas nicht vollständig lesen, erfahren es die Verantwortlichen',
  'rules.sentence.entity-created':
    'Wird etwas anderes im Katalog angelegt, erfahren es die Verantwortlichen',
  'rules.sentence.entity-updated':
    'Wird etwas anderes im Katalog geändert, erfahren es die Verantwortlichen',
  'rules.sentence.entity-deleted':
    'Wird etwas im Katalog gelöscht, erfahren es die Verantwortlichen',
  'rules.decidedBy.default': 'Wie ausgeliefert',
  'rules.decidedBy.app-config': 'In app-config festgelegt',
  'rules.decidedBy.administrator': 'Von der Administration festgelegt',
  'rules.decidedBy.person': 'Von {{person}} festgelegt',
  'rules.mailsLastWeek_zero': 'keine Mail letzte Woche',
  'rules.mailsLastWeek_one': '{{count}} Mail letzte Woche',
  'rules.mailsLastWeek_other': '{{count}} Mails letzte Woche',
  'rules.on': 'Eingeschaltet: {{sentence}}',
  'rules.off': 'Ausgeschaltet: {{sentence}}',
  'rules.notChanged': 'Das wurde nicht geändert: {{reason}}',
};

/** The German texts of the tab "Sending Error Logs". */
export const errorLogsDe = {
  'errorSource.delivery': 'Mailzustellung',
  'errorSource.workflow': 'Workflow-Regeln',
  'errorSource.catalog': 'Verarbeitungsfehler im Katalog',
  'errorSource.tokens': 'Erneuerung von Tokens',
  'errorSource.tasks': 'Geplante Aufgaben',
  'errorSource.logs': 'Fehler im Log des Backends',
  'errorSeverity.warning': 'Warnung',
  'errorSeverity.error': 'Fehler',
  'errorSeverity.critical': 'Kritisch',
  'errorLogs.title': 'Wer von Fehlern erfährt',
  'errorLogs.intro':
    'Sie bekommen sofort eine Mail, wenn etwas zum ersten Mal scheitert, danach höchstens stündlich eine Zusammenfassung, solange es anhält und wenn es vorbei ist.',
  'errorLogs.readOnly':
    'Sie können diese Liste sehen. Um sie zu ändern, fragen Sie die Administration des Portals nach der Berechtigung {{permission}}.',
  'errorLogs.loading': 'Die Liste wird geladen…',
  'errorLogs.failed': 'Die Liste konnte nicht geladen werden',
  'errorLogs.retry': 'Erneut versuchen',
  'errorLogs.empty': 'Noch erfährt niemand davon',
  'errorLogs.emptyHint':
    'Fügen Sie die erste Person, Gruppe oder Adresse hinzu. Bis dahin stehen Fehler nur hier unten.',
  'errorLogs.add': 'Hinzufügen',
  'errorLogs.person': 'Person, Gruppe oder Adresse',
  'errorLogs.personHint':
    'Schreiben Sie einen Namen, um im Katalog zu suchen, oder eine ganze Adresse.',
  'errorLogs.searching': 'Der Katalog wird durchsucht…',
  'errorLogs.found': 'Im Katalog gefunden',
  'errorLogs.foundPeople_zero': 'Niemand gefunden.',
  'errorLogs.foundPeople_one': '{{count}} gefunden.',
  'errorLogs.foundPeople_other': '{{count}} gefunden.',
  'errorLogs.nobodyFound':
    'Niemand im Katalog heißt so. Auch eine ganze Adresse ist möglich.',
  'errorLogs.searchFailed':
    'Der Katalog konnte nicht durchsucht werden ({{reason}}). Auch eine ganze Adresse ist möglich.',
  'errorLogs.kind.user': 'Person',
  'errorLogs.kind.group': 'Gruppe',
  'errorLogs.everyMember': 'alle Mitglieder der Gruppe',
  'errorLogs.noAddress':
    'ohne Adresse im Katalog, deshalb wird nichts gesendet',
  'errorLogs.unknown': 'nicht mehr im Katalog, deshalb wird nichts gesendet',
  'errorLogs.sources': 'Wovon {{name}} erfährt',
  'errorLogs.sourcesOfNew': 'Wovon die neue Zeile erfährt',
  'errorLogs.severity.label': 'Wie schlimm es sein muss',
  'errorLogs.severity.of': 'Wie schlimm es sein muss: {{name}}',
  'errorLogs.severity.warning': 'Alles, auch Warnungen',
  'errorLogs.severity.error': 'Fehler und Kritisches',
  'errorLogs.severity.critical': 'Nur Kritisches',
  'errorLogs.severity.hint.warning':
    'Eine Warnung geht von selbst vorbei, oder noch ist nichts verloren.',
  'errorLogs.severity.hint.error': 'Ein Fehler bleibt, bis ihn jemand behebt.',
  'errorLogs.severity.hint.critical':
    'Ein Teil des Portals steht still, bis jemand etwas tut.',
  'errorLogs.preview.mails_zero': 'Letzte Woche wäre das keine Mail gewesen.',
  'errorLogs.preview.mails_one':
    'Letzte Woche wäre das {{count}} Mail gewesen.',
  'errorLogs.preview.mails_other':
    'Letzte Woche wären das {{count}} Mails gewesen.',
  'errorLogs.preview.basis':
    'Berechnet aus den Fehlern der letzten 7 Tage, stündlich gezählt. Beginn der Zählung: {{age}}. Stummgeschaltetes zählt mit.',
  'errorLogs.remove': 'Entfernen',
  'errorLogs.removeWho': '{{name}} entfernen',
  'errorLogs.removeNew': 'Die neue Zeile entfernen',
  'errorLogs.removed': '{{name}} ist entfernt, aber noch nicht gespeichert.',
  'errorLogs.undo': 'Rückgängig',
  'errorLogs.undoWho': 'Rückgängig: {{name}} behalten',
  'errorLogs.unsaved_one': '{{count}} Änderung ist nicht gespeichert.',
  'errorLogs.unsaved_other': '{{count}} Änderungen sind nicht gespeichert.',
  'errorLogs.discard': 'Verwerfen',
  'errorLogs.discarded': 'Ihre Änderungen sind verworfen.',
  'errorLogs.save': 'Speichern',
  'errorLogs.saving': 'Wird gespeichert…',
  'errorLogs.saved':
    'Die Liste derer, die von Fehlern erfahren, ist gespeichert.',
  'errorLogs.notSaved': 'Die Liste wurde nicht gespeichert',
  'errorLogs.conflict.title': 'Jemand hat diese Liste inzwischen gespeichert',
  'errorLogs.conflict.text':
    'Von Ihren Änderungen geht nichts verloren: Sehen Sie sich die neue Liste mit Ihren Änderungen an und speichern Sie noch einmal.',
  'errorLogs.conflict.action': 'Neue Liste mit meinen Änderungen zeigen',
  'errorLogs.fault.nobody':
    'Wählen Sie jemanden aus dem Katalog oder schreiben Sie eine Adresse.',
  'errorLogs.fault.notAnAddress':
    'Das ist weder jemand aus der Auswahl noch eine Adresse wie ada@example.com.',
  'errorLogs.fault.nothingChosen': 'Wählen Sie mindestens eines.',
  'errorGroups.title': 'Letzte Fehler',
  'errorGroups.loading': 'Die letzten Fehler werden geladen…',
  'errorGroups.failed': 'Die letzten Fehler konnten nicht geladen werden',
  'errorGroups.stale':
    'Die Fehler konnten nicht aktualisiert werden ({{reason}}). Diese stammen aus der letzten Antwort.',
  'errorGroups.retry': 'Erneut versuchen',
  'errorGroups.empty': 'Keine Fehler in den letzten 30 Tagen',
  'errorGroups.emptyHint':
    'Mails, die der Mailserver ablehnt, Workflow-Regeln und geplante Aufgaben, die scheitern, und Entitäten, die der Katalog nicht verarbeiten kann, erscheinen hier.',
  'errorGroups.watched.tasks':
    'Geplante Aufgaben werden bei diesen Plugins beobachtet: {{plugins}}. Weitere nennt {{key}} in app-config.',
  'errorGroups.watched.noTasks':
    'Es werden keine geplanten Aufgaben beobachtet. Plugins nennt {{key}} in app-config.',
  'errorGroups.watched.silent': 'Keine Antwort kam von: {{plugins}}.',
  'errorGroups.watched.logs.on':
    'Fehler im Log des Backends werden beobachtet.',
  'errorGroups.watched.logs.off':
    'Fehler im Log des Backends werden nicht beobachtet. {{key}} in app-config schaltet das ein.',
  'errorGroups.watched.logs.not-connected':
    'Fehler im Log des Backends können nicht beobachtet werden, obwohl {{key}} eingeschaltet ist: Der Root-Logger dieses Backends gibt sie nicht weiter. {{guide}} zeigt, wie.',
  'errorGroups.seen_one': '{{count}} Mal',
  'errorGroups.seen_other': '{{count}} Mal',
  'errorGroups.last': 'zuletzt {{age}}',
  'errorGroups.first': 'zuerst {{age}}',
  'errorGroups.resolved': 'Behoben',
  'errorGroups.snooze': 'Stummschalten',
  'errorGroups.snoozeOf': 'Stummschalten: {{title}}',
  'errorGroups.snoozeFor.hour': 'Eine Stunde lang',
  'errorGroups.snoozeFor.day': 'Einen Tag lang',
  'errorGroups.snoozeFor.week': 'Eine Woche lang',
  'errorGroups.snoozeFor.until-resolved': 'Bis es behoben ist und wiederkommt',
  'errorGroups.snoozing': 'Wird gespeichert…',
  'errorGroups.snoozeDone': 'Davon erfährt vorerst niemand: {{title}}',
  'errorGroups.snoozeFailed': 'Das ging nicht: {{reason}}',
  'errorGroups.snoozed':
    'Niemand erfährt davon: stummgeschaltet von {{person}} {{age}}, endet {{end}}.',
  'errorGroups.snoozedUntilResolved':
    'Niemand erfährt davon: stummgeschaltet von {{person}} {{age}}, bis es behoben ist und wiederkommt.',
  'errorGroups.wake': 'Wieder melden',
  'errorGroups.wakeOf': 'Wieder melden: {{title}}',
  'errorGroups.wakeDone': 'Davon wird wieder berichtet: {{title}}',
  'errorGroups.detail': 'Der letzte davon im Wortlaut',
  'errorGroups.show': 'Einzelheiten zeigen',
  'errorGroups.showOf': 'Einzelheiten zeigen zu: {{title}}',
  'errorGroups.hide': 'Einzelheiten ausblenden',
  'errorGroups.hideOf': 'Einzelheiten ausblenden zu: {{title}}',
};

import { deliveriesDe } from './deliveriesDe';
import { errorLogsDe } from './errorLogsDe';
import { oauthDe } from './oauthDe';
import { rulesDe } from './rulesDe';
import { settingsDe } from './settingsDe';
import { suppressionsDe } from './suppressionsDe';
import { testDe } from './testDe';

// The keys of `messages.ts`, flattened. It must not import the translation
// ref: the ref imports this file, and its type would become circular.
export default {
  'page.title': 'Mail',
  'settingsTab.title': 'SMTP-Einstellungen',
  ...settingsDe,
  ...suppressionsDe,
  ...testDe,
  ...oauthDe,
  'deliveriesTab.title': 'Zustellungen',
  // Four tabs stand side by side on a telephone, too.
  'errorLogsTab.title': 'Fehler-Mails',
  'rulesTab.title': 'Workflow-Mails',
  away: 'Das Backend des Portals antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal; bleibt es dabei, fragen Sie, wer das Portal betreibt.',
  'leave.title': 'Verlassen, ohne zu speichern?',
  'leave.text':
    'Ihre Änderungen auf dieser Seite sind nicht gespeichert. Sie gehen verloren, wenn Sie die Seite verlassen.',
  'leave.stay': 'Hier bleiben',
  'leave.leave': 'Verlassen, ohne zu speichern',
  'noAccess.title': 'Diese Seite ist für Sie nicht freigegeben',
  'noAccess.description':
    'Hier wird der Mailversand eingerichtet und beobachtet. Fragen Sie die Administration des Portals nach der Berechtigung für den Reiter, den Sie brauchen:',
  'noAccess.preferences':
    'Welche Mails Sie selbst bekommen, entscheiden Sie: unter Einstellungen, Mail.',
  'status.label': 'Zustand des Mailversands',
  'status.loading': 'Der Zustand des Mailversands wird abgefragt…',
  'status.failed': 'Ob der Mailversand funktioniert, ist unbekannt',
  'status.stale':
    'Der Zustand konnte nicht aktualisiert werden ({{reason}}). Dies ist die letzte Antwort.',
  'status.changed': 'geändert {{age}}',
  'status.waiting_zero': 'nichts wartet',
  'status.waiting_one': '{{count}} Mail wartet',
  'status.waiting_other': '{{count}} Mails warten',
  'status.word.not-configured': 'Nicht eingerichtet',
  'status.word.off': 'Aus',
  'status.word.untested': 'Nicht getestet',
  'status.word.working': 'Funktioniert',
  'status.word.confirmed': 'Bestätigt',
  'status.word.degraded': 'Gestört',
  'status.word.paused': 'Angehalten',
  'status.meaning.not-configured':
    'Es ist kein Mailserver eingerichtet. Mails warten, bis es einen gibt.',
  'status.meaning.off':
    'Der Mailversand ist ausgeschaltet. Workflow-Mails warten, bis er wieder an ist.',
  'status.meaning.untested':
    'Mit diesen Einstellungen wurde noch keine Mail gesendet.',
  'status.meaning.working': 'Der Mailserver hat die letzte Mail angenommen.',
  'status.meaning.confirmed':
    'Eine Mail mit diesen Einstellungen ist nachweislich angekommen.',
  'status.meaning.degraded':
    'Der letzte Versuch ist gescheitert. Wartende Mails werden von selbst erneut versucht.',
  'status.meaning.paused':
    'Der Versand ruht, bis der Fehler behoben ist. Nichts geht verloren.',
  'status.limit.used':
    '{{used}} von {{limit}} Mails der letzten 24 Stunden verbraucht',
  'status.limit.reached':
    'Die Grenze von {{limit}} Mails am Tag ist erreicht. Was wartet, geht etwa um {{time}} weiter.',
  'status.limit.reserved_zero': 'Keine davon wird zurückgehalten.',
  'status.limit.reserved_one':
    'Die letzte davon bleibt für Mails, auf die jemand wartet, zum Beispiel ein neues Passwort.',
  'status.limit.reserved_other':
    'Die letzten {{count}} davon bleiben für Mails, auf die jemand wartet, zum Beispiel ein neues Passwort.',
  'status.limit.slowed':
    'Der Mailserver will weniger auf einmal: {{perMinute}} Mails in der Minute, wieder steigend.',
  'status.limit.slowedOf':
    'Der Mailserver will weniger auf einmal: {{perMinute}} von {{limit}} Mails in der Minute, wieder steigend.',
  'status.fallback.inUse':
    'Mails gehen über den Ersatzserver {{server}} und wieder über den ersten, sobald er funktioniert.',
  'status.fallback.failing':
    'Der Ersatzserver {{server}} funktioniert nicht; für den ersten springt also keiner ein.',
  'status.fallback.standsBy': 'Der Ersatzserver {{server}} steht bereit.',
  'status.serverWords': 'Antwort des Mailservers',
  'status.tryNow': 'Jetzt versuchen',
  'status.trying': 'Wird versucht…',
  'status.tried_zero': 'Es wartete keine Mail.',
  'status.tried_one': '{{count}} Mail wird erneut gesendet.',
  'status.tried_other': '{{count}} Mails werden erneut gesendet.',
  'status.notTried':
    'Die wartenden Mails konnten nicht erneut gesendet werden: {{reason}}',
  'banner.label': 'Störung des Mailversands',
  'banner.degraded': 'Die Mails dieses Portals verzögern sich.',
  'banner.paused': 'Die Mails dieses Portals sind angehalten.',
  'banner.fallback': 'Mails dieses Portals gehen über den Ersatzserver.',
  'banner.link': 'Grund unter Mail ansehen',
  'banner.dismiss': 'Bis zur nächsten Störung ausblenden',
  ...deliveriesDe,
  'state.queued': 'In der Warteschlange',
  'state.sending': 'Wird gesendet',
  'state.deferred': 'Aufgeschoben',
  'state.held': 'Angehalten',
  'state.accepted': 'Angenommen',
  'state.bounced': 'Zurückgekommen',
  'state.rejected': 'Abgelehnt',
  'state.expired': 'Abgelaufen',
  'state.suppressed': 'Gesperrt',
  'state.cancelled': 'Zurückgezogen',
  'stateMeaning.queued': 'Sie steht zum Senden an.',
  'stateMeaning.sending': 'Sie wird gerade dem Mailserver übergeben.',
  'stateMeaning.deferred':
    'Der Mailserver bat um Geduld oder war nicht da; sie wird von selbst wieder versucht.',
  'stateMeaning.held':
    'Sie wartet, bis ein Fehler behoben ist; kein Versuch geht verloren.',
  'stateMeaning.accepted':
    'Der Mailserver hat die Verantwortung übernommen. Das beweist noch nicht, dass sie angekommen ist.',
  'stateMeaning.bounced':
    'Der Mailserver hatte sie angenommen; später wurde gemeldet, dass sie nicht ankam.',
  'stateMeaning.rejected': 'Der Mailserver hat sie endgültig abgelehnt.',
  'stateMeaning.expired': 'Sie konnte nicht rechtzeitig gesendet werden.',
  'stateMeaning.suppressed': 'Das Portal schreibt nicht an diese Adresse.',
  'stateMeaning.cancelled': 'Jemand hat sie aus der Warteschlange genommen.',
  'kind.workflow.change': 'Änderung im Katalog',
  'kind.workflow.summary': 'Zusammenfassung von Änderungen',
  'kind.mail.test': 'Testmail',
  'kind.account.invitation': 'Einladung',
  'kind.account.password-reset': 'Neues Passwort',
  'kind.error-logs.report': 'Fehlerbericht',
  'deliveries.label': 'Zustellungen',
  'deliveries.loading': 'Die Zustellungen werden geladen…',
  'deliveries.column.state': 'Zustand',
  'deliveries.column.recipient': 'Empfänger',
  'deliveries.column.subject': 'Betreff',
  'deliveries.column.kind': 'Anlass',
  'deliveries.column.age': 'Alter',
  'deliveries.column.attempts': 'Versuche',
  'deliveries.column.reason': 'Letzte Antwort',
  'deliveries.found_zero': 'Keine Mail gefunden.',
  'deliveries.found_one': '{{count}} Mail wird gezeigt.',
  'deliveries.found_other': '{{count}} Mails werden gezeigt.',
  'deliveries.unseen_one': '{{count}} neue Mail zeigen',
  'deliveries.unseen_other': '{{count}} neue Mails zeigen',
  'deliveries.more': 'Mehr laden',
  'deliveries.goOn': 'Weitersuchen',
  'deliveries.searchedUntil': 'Bisher zurück bis {{time}} gesucht.',
  'deliveries.loadingMore': 'Wird geladen…',
  'deliveries.moreFailed':
    'Ältere Mails konnten nicht geladen werden: {{reason}}',
  'deliveries.nothingSent': 'Es wurde noch keine Mail gesendet',
  'deliveries.firstStep':
    'Ändern Sie eine Entität, die jemandem gehört, zum Beispiel den Status eines Testfalls. Ihre Mail erscheint hier nach wenigen Sekunden.',
  'deliveries.nothingMatches': 'Keine Mail passt zu diesen Filtern',
  'deliveries.nothingMatchesHint':
    'Suchen Sie nach einem kürzeren Anfang oder nach jedem Zustand.',
  'deliveries.failed': 'Die Zustellungen konnten nicht geladen werden',
  'deliveries.stale':
    'Die Liste konnte nicht aktualisiert werden ({{reason}}). Sie zeigt die letzte Antwort.',
  'deliveries.retry': 'Erneut versuchen',
  'delivery.label': 'Zustellung',
  'delivery.close': 'Schließen',
  'delivery.loading': 'Die Mail wird geladen…',
  'delivery.failed': 'Diese Mail konnte nicht geladen werden',
  'delivery.stale': 'Diese Mail konnte nicht aktualisiert werden ({{reason}}).',
  'delivery.fact.state': 'Zustand',
  'delivery.fact.to': 'An',
  'delivery.fact.about': 'Anlass',
  'delivery.fact.person': 'Person',
  'delivery.fact.entity': 'Handelt von',
  'delivery.fact.created': 'Beauftragt',
  'delivery.fact.updated': 'Letzte Änderung',
  'delivery.fact.next': 'Nächster Versuch',
  'delivery.fact.expires': 'Versucht bis',
  'delivery.fact.reason': 'Warum',
  'delivery.fact.messageId': 'Message-ID',
  'delivery.waitsForLimit':
    'Sie wartet auf die Grenze von {{limit}} Mails am Tag; weiter geht es etwa um {{time}}.',
  'delivery.allOf': 'alle Mails',
  'delivery.conversation': 'Gespräch mit dem Mailserver',
  'delivery.noAttempts': 'Es gab noch keinen Versuch.',
  'delivery.attempt': 'Versuch bei {{server}}',
  'delivery.outcome.accepted': 'Angenommen',
  'delivery.outcome.deferred': 'Wartet, wird von selbst wieder versucht',
  'delivery.outcome.rejected': 'Abgelehnt',
  'delivery.outcome.held': 'Angehalten',
  'delivery.answeredTo': 'Antwort auf {{command}}',
  'delivery.greeting': 'Antwort auf die Verbindung',
  'delivery.took': 'Das dauerte {{duration}}.',
  'delivery.advice': 'Was das bedeutet: {{advice}}',
  'delivery.preview': 'Vorschau',
  'delivery.previewText': 'Text',
  'delivery.previewHtml': 'Formatiert',
  'delivery.previewFrame': 'Die formatierte Mail',
  'delivery.previewConfidential':
    'Es gibt keine Vorschau: Diese Mail ist vertraulich, ihr Inhalt wirkt wie ein Passwort. Er ist versiegelt und wird nach dem Senden gelöscht.',
  'delivery.previewGone':
    'Es gibt keine Vorschau: Der Inhalt wird nur gezeigt, solange eine Mail wartet.',
  'delivery.tryAgain': 'Jetzt erneut versuchen',
  'delivery.tryingAgain': 'Wird versucht…',
  'delivery.triedAgain': 'Die Mail an {{address}} ist jetzt fällig.',
  'delivery.notTriedAgain':
    'Die Mail konnte nicht erneut gesendet werden: {{reason}}',
  'delivery.cancel': 'Diese Mail zurückziehen',
  'delivery.cancelling': 'Wird zurückgezogen…',
  'delivery.cancelled': 'Die Mail an {{address}} ist zurückgezogen.',
  'delivery.notCancelled':
    'Die Mail konnte nicht zurückgezogen werden: {{reason}}',
  'delivery.confirm.title': 'Diese Mail zurückziehen?',
  'delivery.confirm.text':
    '{{address}} bekommt „{{subject}}“ nicht, außer jemand versucht es später erneut.',
  'delivery.confirm.confidential':
    '{{address}} bekommt „{{subject}}“ nicht. Das lässt sich nicht rückgängig machen: Der Inhalt wird gelöscht.',
  'delivery.confirm.keep': 'Behalten',
  'delivery.confirm.cancel': 'Mail zurückziehen',
  ...errorLogsDe,
  ...rulesDe,
  'preferences.title': 'Mails, die Sie bekommen',
  'preferences.where':
    'Mails gehen an die Adresse in Ihrem Katalogprofil. Eine Mail abzuschalten betrifft nur Sie.',
  'preferences.whereTo':
    'Mails gehen an {{address}}, die Adresse in Ihrem Katalogprofil. Eine Mail abzuschalten betrifft nur Sie.',
  'preferences.nowhere':
    'Sie bekommen noch keine Mails: Der Katalog hat keine Adresse von Ihnen',
  'preferences.nowhereAdvice':
    'Bitten Sie die Betreuung des Katalogs, Ihre Adresse bei {{person}} als {{field}} einzutragen.',
  'preferences.loading': 'Ihre Mail-Einstellungen werden geladen…',
  'preferences.failed': 'Ihre Mail-Einstellungen konnten nicht geladen werden',
  'preferences.retry': 'Erneut versuchen',
  'preferences.empty': 'Es gibt noch nichts auszuwählen',
  'preferences.emptyHint':
    'Die Regeln, nach denen Mails gesendet werden, erscheinen hier, sobald die Administration eine einschaltet.',
  'preferences.on': 'Sie bekommen diese Mail: {{sentence}}',
  'preferences.off': 'Sie bekommen diese Mail nicht mehr: {{sentence}}',
  'preferences.notChanged': 'Das wurde nicht geändert: {{reason}}',
};

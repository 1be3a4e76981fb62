import { Request } from 'express';

/** What the pages of a sign-in say. */
export interface PageTexts {
  signedIn: string;
  goesOn: string;
  close: string;
  backToSettings: string;
  failed: string;
  providerSaid: string;
  trace: string;
  lost: string;
  lostWhy: string;
  lostAdvice: string;
  tooOften: string;
  tooOftenAdvice: string;
  broken: string;
  brokenAdvice: string;
}

export type PageLanguage = 'en' | 'de';

const en: PageTexts = {
  signedIn: 'You are signed in',
  goesOn:
    'You can close this window. The settings page of the portal goes on by itself.',
  close: 'Close this window',
  backToSettings: 'Back to the mail settings',
  failed: 'The sign-in did not succeed',
  providerSaid: 'The provider said:',
  trace: 'For its support:',
  lost: 'This sign-in cannot go on here',
  lostWhy:
    'It is over, it is too old, or it was begun in another browser. Nothing has been changed.',
  lostAdvice:
    'Look at the mail settings of the portal. If they show no new sign-in, press "Get Refresh Token" there again.',
  tooOften: 'Too many tries at once',
  tooOftenAdvice:
    'Wait a minute, then press "Get Refresh Token" in the mail settings again.',
  broken: 'The portal could not finish this',
  brokenAdvice:
    'Press "Get Refresh Token" in the mail settings again. If this stays, the log of the backend says why.',
};

const de: PageTexts = {
  signedIn: 'Die Anmeldung hat geklappt',
  goesOn:
    'Sie können dieses Fenster schließen. Die Einstellungen im Portal machen von selbst weiter.',
  close: 'Fenster schließen',
  backToSettings: 'Zurück zu den Mail-Einstellungen',
  failed: 'Die Anmeldung ist nicht gelungen',
  providerSaid: 'Der Anbieter sagt:',
  trace: 'Für dessen Support:',
  lost: 'Diese Anmeldung geht hier nicht weiter',
  lostWhy:
    'Sie ist vorbei, zu alt oder wurde in einem anderen Browser begonnen. Es wurde nichts geändert.',
  lostAdvice:
    'Sehen Sie in den Mail-Einstellungen des Portals nach. Zeigen sie keine neue Anmeldung, drücken Sie dort noch einmal „Refresh-Token holen“.',
  tooOften: 'Zu viele Versuche auf einmal',
  tooOftenAdvice:
    'Warten Sie eine Minute und drücken Sie dann in den Mail-Einstellungen noch einmal „Refresh-Token holen“.',
  broken: 'Das Portal konnte das nicht abschließen',
  brokenAdvice:
    'Drücken Sie in den Mail-Einstellungen noch einmal „Refresh-Token holen“. Bleibt es dabei, sagt das Protokoll des Backends, warum.',
};

export const pageTexts: Record<PageLanguage, PageTexts> = { en, de };

/** The language that a browser would rather have. */
export function languageOf(request: Request): PageLanguage {
  return request.acceptsLanguages('en', 'de') === 'de' ? 'de' : 'en';
}

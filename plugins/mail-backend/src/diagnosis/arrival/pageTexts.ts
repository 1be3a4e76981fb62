import { Request } from 'express';

/** What the page behind the link of a test mail says; nothing about the portal, the server or a person. */
export interface PageTexts {
  asking: string;
  askingWhy: string;
  confirm: string;
  confirmed: string;
  confirmedThanks: string;
  useless: string;
  uselessWhy: string;
  tooOften: string;
  tooOftenAdvice: string;
}

export type PageLanguage = 'en' | 'de';

const en: PageTexts = {
  asking: 'Has the test mail arrived?',
  askingWhy:
    'Whoever sent it waits for this answer. Opening the page alone says nothing, because mail filters open links too.',
  confirm: 'Yes, I have it',
  confirmed: 'Thank you',
  confirmedThanks:
    'It is noted that the test mail has arrived. You can close this page.',
  useless: 'This link does nothing any more',
  uselessWhy:
    'It was used before, it is older than a day, or it is not complete. There is nothing to do.',
  tooOften: 'Too many tries at once',
  tooOftenAdvice: 'Wait a minute, then open the link again.',
};

const de: PageTexts = {
  asking: 'Ist die Testmail angekommen?',
  askingWhy:
    'Wer sie geschickt hat, wartet auf diese Antwort. Die Seite zu öffnen genügt nicht, denn auch Mailfilter öffnen Links.',
  confirm: 'Ja, sie ist da',
  confirmed: 'Danke',
  confirmedThanks:
    'Es ist vermerkt, dass die Testmail angekommen ist. Sie können diese Seite schließen.',
  useless: 'Dieser Link bewirkt nichts mehr',
  uselessWhy:
    'Er wurde schon benutzt, ist älter als ein Tag oder nicht vollständig. Es ist nichts zu tun.',
  tooOften: 'Zu viele Versuche auf einmal',
  tooOftenAdvice: 'Warten Sie eine Minute und öffnen Sie den Link dann erneut.',
};

export const pageTexts: Record<PageLanguage, PageTexts> = { en, de };

/** The language that a browser would rather have. */
export function languageOf(request: Request): PageLanguage {
  return request.acceptsLanguages('en', 'de') === 'de' ? 'de' : 'en';
}

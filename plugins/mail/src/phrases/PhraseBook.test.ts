import { fill, inGerman } from '../__testUtils__/inGerman';
import { english } from './english';
import { PhraseBook } from './PhraseBook';

/** Something that may stand in each gap of a sentence. */
function samplesFor(words: string): Record<string, string> {
  const names = [...words.matchAll(/{{(\w+)}}/g)].map(([, name]) => name);
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      // A number suits every gap.
      String(587 + index),
    ]),
  );
}

describe('PhraseBook', () => {
  const book = new PhraseBook(english);

  it('finds every sentence by its words, whatever stands in its gaps', () => {
    for (const [id, words] of Object.entries(english)) {
      const values = samplesFor(words);
      expect(book.find(fill(words, values))).toEqual({ id, values });
    }
  });

  it('says a sentence with what stands in its gaps', () => {
    expect(
      inGerman('Nothing answers at port 587 of smtp.harbour.example.'),
    ).toBe('An Port 587 von smtp.harbour.example antwortet nichts.');
  });

  it('says what stands in a sentence and is one itself', () => {
    expect(
      inGerman(
        'The mail settings are not valid: own.port is not allowed here. app-config allows in mail.policy.allowedPorts: 25, 587.',
      ),
    ).toBe(
      'Die Mail-Einstellungen sind nicht gültig: own.port ist hier nicht erlaubt. app-config erlaubt in mail.policy.allowedPorts: 25, 587.',
    );
  });

  it('says sentence after sentence, and each line', () => {
    expect(
      inGerman(
        'Port 465 is for TLS from the start, but that is not chosen. No mail is ever delivered to harbour.test.\nMail is switched off.',
      ),
    ).toBe(
      'Port 465 ist für TLS vom ersten Byte an, aber das ist nicht gewählt. An harbour.test wird nie eine Mail zugestellt.\nDer Mailversand ist ausgeschaltet.',
    );
  });

  it('leaves the words of others alone, also amid its own', () => {
    const reply =
      '451 4.7.1 Try again in 5 minutes; see http://harbour.example/why. Sorry: it is late';
    expect(inGerman(reply)).toBe(reply);
    expect(
      inGerman(
        'The client secret has expired. (AADSTS7000222) The provider said: Keys are expired. Create one: now Nothing has to be done: it is tried again.',
      ),
    ).toBe(
      'Der Clientschlüssel ist abgelaufen. (AADSTS7000222) Der Anbieter sagte: Keys are expired. Create one: now Nothing has to be done: it is tried again.',
    );
    expect(inGerman('')).toBe('');
  });

  it('knows half a sentence that got its full stop, or a colon, later', () => {
    expect(
      inGerman(
        'The mail server does not accept our sign-in. The server demands TLS. Switch on STARTTLS, required.',
      ),
    ).toBe(
      'Der Mailserver nimmt unsere Anmeldung nicht an. Der Server verlangt TLS. Schalten Sie STARTTLS ein, verpflichtend.',
    );
    expect(
      inGerman(
        'No mail goes over mx.example:587: The mail server cannot be reached: 421 busy',
      ),
    ).toBe(
      'Keine Mail geht über mx.example:587: Der Mailserver ist nicht zu erreichen: 421 busy',
    );
  });
});

import { MessageContent } from '@mailroom/backstage-plugin-mail-common';
import { Letter } from './Letter';
import { visibleLetter } from './visibleLetter';
import { writeHtml } from './writeHtml';
import { writeText } from './writeText';

/** Writes a letter in both versions; they say the same. */
export function writeLetter(letter: Letter): MessageContent {
  const visible = visibleLetter(letter);
  return {
    subject: visible.subject,
    text: writeText(visible),
    html: writeHtml(visible),
  };
}

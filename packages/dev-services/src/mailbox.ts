// The development mailbox as a program of its own:
//   node mailbox.ts <smtp port> <web port> <folder>
import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';

interface Mailbox {
  listen(opened: (error?: Error) => void): void;
  smtp: EventEmitter;
}

// `maildev` shows a mail in a browser as its reader would see it, and needs nothing beside it.
const createMailbox = createRequire(import.meta.url)('maildev') as (
  options: object,
) => Mailbox;

const [smtpPort, webPort, folder] = process.argv.slice(2);

const mailbox = createMailbox({
  smtp: Number(smtpPort),
  web: Number(webPort),
  ip: '127.0.0.1',
  // A mail that was received stays over a restart.
  mailDirectory: folder,
  silent: true,
});

// By itself it would end with a client that asks for TLS, as whoever tries other settings does.
mailbox.smtp.removeAllListeners('error');
mailbox.smtp.on('error', (error: Error & { syscall?: string }) => {
  console.error(error.message);
  if (error.syscall === 'listen') process.exit(1);
});

mailbox.listen(error => {
  if (error) {
    console.error(error.message);
    process.exit(1);
  }
  process.send?.('open');
});

// Ends with whoever started it, however that ended.
process.on('disconnect', () => process.exit(0));

import { change } from './change';
import { config } from './config';
import { connection } from './connection';
import { delivery } from './delivery';
import { domain } from './domain';
import { field } from './field';
import { message } from './message';
import { provider } from './provider';
import { sending } from './sending';
import { server } from './server';
import { signIn } from './signIn';
import { test } from './test';

/** Dieselben Sätze auf Deutsch. */
export default {
  ...change,
  ...config,
  ...connection,
  ...delivery,
  ...domain,
  ...field,
  ...message,
  ...provider,
  ...sending,
  ...server,
  ...signIn,
  ...test,
};

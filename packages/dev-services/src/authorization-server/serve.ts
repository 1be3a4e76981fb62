// The authorization server as a program of its own.
import { serveOverChannel } from '../serveOverChannel.ts';
import { AuthorizationServer } from './AuthorizationServer.ts';

serveOverChannel(AuthorizationServer.start);

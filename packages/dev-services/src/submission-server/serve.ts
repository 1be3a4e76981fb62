// The submission server as a program of its own.
import { serveOverChannel } from '../serveOverChannel.ts';
import { SubmissionServer } from './SubmissionServer.ts';

serveOverChannel(SubmissionServer.start);

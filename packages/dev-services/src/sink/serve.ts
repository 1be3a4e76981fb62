// The sink as a program of its own.
import { serveOverChannel } from '../serveOverChannel.ts';
import { Sink } from './Sink.ts';

serveOverChannel(Sink.start);

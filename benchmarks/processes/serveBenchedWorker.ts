import { serveOverChannel } from '@mailroom/dev-services/src/serveOverChannel';
import { BenchedWorker } from './BenchedWorker';

serveOverChannel(BenchedWorker.start);

import { serveOverChannel } from '@mailroom/dev-services/src/serveOverChannel';
import { PooledNodemailer } from './PooledNodemailer';

serveOverChannel(PooledNodemailer.start);

// A worker as a process of its own.
import { serveOverChannel } from '@mailroom/dev-services/src/serveOverChannel';
import { DeliveryWorker } from './DeliveryWorker';

serveOverChannel(DeliveryWorker.start);

// The proxy as a program of its own.
import { serveOverChannel } from '../serveOverChannel.ts';
import { TcpProxy } from './TcpProxy.ts';

serveOverChannel(TcpProxy.start);

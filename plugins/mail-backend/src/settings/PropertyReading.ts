import { ServerValues } from './ServerValues';
import { TlsVersion } from './SubmissionServer';

/** What the additional properties say that no field of the form says. */
export interface PropertyEffects {
  serverName?: string;
  tlsVersions?: TlsVersion[];
  connectionTimeoutMs?: number;
  idleTimeoutMs?: number;
  ehloName?: string;
  envelopeSender?: string;
}

/** What a property means beside the other values: an effect, a fault in words, or that it agrees. */
export interface PropertyReading {
  effects?: PropertyEffects;
  fault?: string;
}

/** Reads the value of one property. */
export type PropertyReader = (
  value: string,
  server: ServerValues,
) => PropertyReading;

import { OAuthConnections, Sender, SubmissionServer } from '../settings';
import { Conversation, Resolver } from '../transport';
import { DnsRecords } from './domain/DnsRecords';

/** Which server is tested, as whom, and for whom the test mail is. */
export interface Subject {
  server: SubmissionServer;
  sender: Sender;
  /** Names the settings that are tested; see settings/. */
  fingerprint: string;
  recipient: string;
}

/** Where the test mail leads to and comes from, besides its addresses. */
export interface Letterhead {
  /** Right side of its Message-ID. */
  messageIdDomain: string;
  preferencesUrl: string;
  /** Where browsers reach this plugin's API, without a slash at the end. */
  apiBaseUrl: string;
}

/** What the test mail holds, so that whoever has it can say so. */
export interface ArrivalOffer {
  url: string;
  /** To be typed. */
  code: string;
}

/** One test under way: what the steps share. */
export interface Examination extends Subject {
  letterhead: Letterhead;
  arrival: ArrivalOffer;
  /** Ends whatever is under way. */
  signal: AbortSignal;
  resolver?: Resolver;
  /** Asked about the domain of the sender; the name servers of the system when absent. */
  dnsRecords?: DnsRecords;
  connections: Pick<OAuthConnections, 'present'>;
  limits: Limits;
  /** Of the same server; looked at when nobody takes mail at the one that is entered. */
  otherPorts: readonly number[];
  /** Where the server is; found by the step `dns`, connected to by all that come after it. */
  addresses: string[];
  /** Begun by the step `tcp`, continued by those after it. */
  conversation?: Conversation;
  /** Of the test mail, in bytes; known once it is composed. */
  contentLength?: number;
  /** The server wants the mail later, so there is nothing to hand over now. */
  isPutOff?: boolean;
}

/** From when on something that works is worth a warning. */
export interface Limits {
  /** A greeting that takes longer. */
  slowGreetingMs: number;
  /** A certificate that runs out sooner. */
  certificateWarningMs: number;
}

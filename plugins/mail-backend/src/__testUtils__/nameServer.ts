import { createSocket, Socket } from 'node:dgram';
import { AddressInfo } from 'node:net';

/** What a name has. A name without anything exists all the same. */
export interface ZoneEntry {
  a?: string[];
  aaaa?: string[];
  mx?: string[];
  /** An array is one record of several strings. */
  txt?: (string | string[])[];
  /** Answers nothing but this. */
  fault?: 'SERVFAIL' | 'REFUSED' | 'silence';
}

/** Names and what they have; every other name does not exist. */
export type Zone = Record<string, ZoneEntry>;

/** A name server that speaks DNS for real (RFC 1035), over UDP on the loopback. */
export interface TestNameServer {
  /** Address and port, as resolvers take them. */
  address: string;
  /** Every question, as `MX harbour.io`. */
  questions: string[];
  /** Knows these names from now on, and no others. */
  serve(zone: Zone): void;
  stop(): Promise<void>;
}

const types = { A: 1, MX: 15, TXT: 16, AAAA: 28 } as const;
const codes = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

export async function startNameServer(): Promise<TestNameServer> {
  const socket = createSocket('udp4');
  const questions: string[] = [];
  let zone: Zone = {};
  socket.on('message', (query, from) => {
    const question = readQuestion(query);
    questions.push(`${question.type} ${question.name}`);
    const answer = answerTo(query, question, zone);
    if (answer) socket.send(answer, from.port, from.address);
  });
  await listen(socket);
  const { port } = socket.address() as AddressInfo;
  return {
    ...{ address: `127.0.0.1:${port}`, questions },
    serve: served => {
      zone = served;
      questions.length = 0;
    },
    stop: () => new Promise(done => socket.close(() => done())),
  };
}

/** Has a name server for all tests of a `describe`. */
export function nameServer(): () => TestNameServer {
  let server: TestNameServer;
  beforeAll(async () => {
    server = await startNameServer();
  });
  afterAll(() => server.stop());
  return () => server;
}

function listen(socket: Socket): Promise<void> {
  return new Promise((done, failed) => {
    socket.once('error', failed);
    socket.bind(0, '127.0.0.1', done);
  });
}

interface Question {
  name: string;
  type: string;
  /** Where it ends in the query. */
  end: number;
}

const HEADER_BYTES = 12;

function readQuestion(query: Buffer): Question {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  while (query[at] > 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + query[at]));
    at += 1 + query[at];
  }
  const number = query.readUInt16BE(at + 1);
  const [type = String(number)] =
    Object.entries(types).find(([, value]) => value === number) ?? [];
  return { name: labels.join('.').toLowerCase(), type, end: at + 5 };
}

/** @returns undefined to say nothing at all */
function answerTo(
  query: Buffer,
  question: Question,
  zone: Zone,
): Buffer | undefined {
  const entry = entryOf(question.name, zone);
  if (entry?.fault === 'silence') return undefined;
  const records = entry && !entry.fault ? recordsOf(entry, question.type) : [];
  const code = entry ? entry.fault ?? 'NOERROR' : 'NXDOMAIN';
  const header = Buffer.alloc(HEADER_BYTES);
  query.copy(header, 0, 0, 2);
  // A reply to a question for recursion, which was available.
  header.writeUInt16BE(0x8180 + codes[code], 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  return Buffer.concat([
    header,
    query.subarray(HEADER_BYTES, question.end),
    ...records.map(content => resourceRecord(question.type, content)),
  ]);
}

/** A name above one that exists, exists as well (RFC 8020). */
function entryOf(name: string, zone: Zone): ZoneEntry | undefined {
  const below = Object.keys(zone).some(other => other.endsWith(`.${name}`));
  return zone[name] ?? (below ? {} : undefined);
}

function recordsOf(entry: ZoneEntry, type: string): Buffer[] {
  switch (type) {
    case 'A':
      return (entry.a ?? []).map(ip => Buffer.from(ip.split('.').map(Number)));
    case 'AAAA':
      return (entry.aaaa ?? []).map(bytesOfIpv6);
    case 'MX':
      return (entry.mx ?? []).map(bytesOfMx);
    case 'TXT':
      return (entry.txt ?? []).map(text => bytesOfTxt([text].flat()));
    default:
      return [];
  }
}

function resourceRecord(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(12);
  // The name is the one of the question (RFC 1035 §4.1.4).
  head.writeUInt16BE(0xc000 + HEADER_BYTES, 0);
  head.writeUInt16BE(types[type as keyof typeof types], 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(content.length, 10);
  return Buffer.concat([head, content]);
}

function bytesOfIpv6(address: string): Buffer {
  const [left, right = ''] = address.split('::');
  const [before, after] = [left, right].map(part =>
    part.split(':').filter(Boolean),
  );
  const gap = Array(8 - before.length - after.length).fill('0');
  const bytes = Buffer.alloc(16);
  [...before, ...gap, ...after].forEach((group, index) =>
    bytes.writeUInt16BE(parseInt(group, 16), index * 2),
  );
  return bytes;
}

/** `10 mx1.harbour.io`; `0 .` is the null MX. */
function bytesOfMx(text: string): Buffer {
  const [priority, exchange] = text.split(' ');
  const labels = exchange.split('.').filter(Boolean);
  const head = Buffer.alloc(2);
  head.writeUInt16BE(Number(priority));
  return Buffer.concat([head, ...labels.map(counted), Buffer.from([0])]);
}

/** A string holds 255 bytes; longer texts are cut as every name server does. */
function bytesOfTxt(strings: string[]): Buffer {
  const parts = strings.flatMap(text => text.match(/[^]{1,255}/g) ?? ['']);
  return Buffer.concat(parts.map(counted));
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

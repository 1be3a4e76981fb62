import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, LookupFunction } from 'node:net';
import { addressFault, bareHost } from '../../settings';
import { endpointFault, isLoopbackName } from './endpointFault';
import { OAuthPolicy } from './Provider';
import { proxiesInUse } from './proxies';

/** No token answer is longer, and no discovery document. */
const longestBody = 256 * 1024;

/** The host of a provider leads to where no secret may be sent. */
export class EndpointRefused extends Error {
  name = 'EndpointRefused';
}

/** What of a request the OAuth library sets. */
export interface GuardedRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * Makes what speaks HTTP with providers: only with addresses that the operator allows, and only once.
 *
 * @remarks
 *
 * The address is judged where it is connected to, because a name may lead
 * elsewhere at the next look-up (DNS rebinding). Redirects are not followed:
 * secrets would go to a host that nobody entered. Nothing is sent twice: a
 * refresh token that comes again looks stolen. Proxies that the process uses
 * are used here too.
 */
export function guardedFetch(policy: Pick<OAuthPolicy, 'allowLoopback'>) {
  return async (url: string, options: GuardedRequest): Promise<Response> => {
    const fault = endpointFault(url, policy);
    if (fault) {
      throw new EndpointRefused(`The address of the provider ${fault}`);
    }
    const target = new URL(url);
    try {
      const message = await send(
        target,
        options,
        checkedLookup(target, policy),
      );
      return toResponse(message, await readBody(message));
    } catch (error) {
      throw options.signal?.aborted ? options.signal.reason : error;
    }
  };
}

function send(
  target: URL,
  { method = 'GET', headers, body, signal }: GuardedRequest,
  checked: LookupFunction,
): Promise<http.IncomingMessage> {
  const { request, Agent } = target.protocol === 'https:' ? https : http;
  const content = body === undefined || body === null ? '' : String(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(target, {
      method,
      headers: {
        ...headers,
        ...(content && { 'content-length': Buffer.byteLength(content) }),
      },
      // A kept connection may have been opened by others, to an address that nobody judged.
      agent: new Agent({ keepAlive: false, ...proxiesInUse() }),
      lookup: checked,
      signal,
    });
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
    outgoing.end(content);
  });
}

/** Looks up like everybody, and refuses addresses of the provider's host; a proxy is the operator's own choice. */
function checkedLookup(
  target: URL,
  policy: Pick<OAuthPolicy, 'allowLoopback'>,
): LookupFunction {
  const host = bareHost(target.hostname);
  return (name, options, done) =>
    lookup(name, { ...options, all: true }, (error, addresses) => {
      const fault =
        bareHost(name) === host && !isIP(name)
          ? addresses
              ?.map(({ address }) => addressFault(address, policy))
              .find(Boolean)
          : undefined;
      if (error || fault) {
        return done(
          error ??
            // Names no address: what an internal name leads to is nobody's business.
            new EndpointRefused(
              `The name of the provider leads to an address that ${
                isLoopbackName(host)
                  ? fault
                  : 'is not allowed here: the portal itself, link-local or metadata.'
              }`,
            ),
          '',
        );
      }
      return options.all
        ? done(null, addresses)
        : done(null, addresses[0].address, addresses[0].family);
    });
}

async function readBody(message: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += chunk.length;
    if (length > longestBody) {
      message.destroy();
      break;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The answer as the OAuth library reads it.
 *
 * @remarks
 *
 * Without the challenge that comes with 401 (RFC 6749 §5.2): the library would
 * report that one and leave the error in the body unread. A 200 that holds an
 * error, as some providers send, becomes the 400 that it means.
 */
function toResponse(message: http.IncomingMessage, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (name !== 'www-authenticate' && value !== undefined) {
      headers.set(name, String(value));
    }
  }
  const status = message.statusCode ?? 502;
  if (status === 200 && holdsError(body)) {
    headers.set('content-type', 'application/json');
    return new Response(new Uint8Array(body), { status: 400, headers });
  }
  const bodiless = [204, 205, 304].includes(status);
  return new Response(bodiless ? null : new Uint8Array(body), {
    status,
    headers,
  });
}

function holdsError(body: Buffer): boolean {
  try {
    const { error, access_token: token } = JSON.parse(body.toString());
    return typeof error === 'string' && error !== '' && token === undefined;
  } catch {
    return false;
  }
}

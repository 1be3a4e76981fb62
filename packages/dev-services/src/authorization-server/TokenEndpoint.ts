import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { Watched } from '../Watched.ts';
import type { Fault, TokenRequest } from './AuthorizationServerOptions.ts';

/** A request whose body was read already; oidc-provider takes it from here. */
export type ReadRequest = IncomingMessage & { body: string };

type Answer = (request: ReadRequest, response: ServerResponse) => void;

/** Stands before the token endpoint: notes what arrives, and fails as told. */
export class TokenEndpoint {
  readonly requests = new Watched<TokenRequest>();
  private readonly faults: Fault[] = [];
  private readonly answer: Answer;
  private readonly held: Array<() => void> = [];

  constructor(answer: Answer) {
    this.answer = answer;
  }

  failNext(fault: Fault, times: number) {
    this.faults.push(...Array<Fault>(times).fill(fault));
  }

  /** Lets the requests go on that are held. */
  release() {
    this.held.splice(0).forEach(goOn => goOn());
  }

  async handle(incoming: IncomingMessage, response: ServerResponse) {
    const request = Object.assign(incoming, { body: await text(incoming) });
    const noted = this.note(request);
    const fault = this.faults.shift();
    if (fault === 'hang') return;
    if (fault === 'hold') {
      await new Promise<void>(goOn => this.held.push(goOn));
    }
    if (fault === 'drop') {
      loseAnswer(response);
    } else {
      noteAnswer(response, noted);
    }
    if (typeof fault === 'object') {
      await answerWith(fault, response);
    } else {
      this.answer(request, response);
    }
  }

  private note({ body }: ReadRequest): TokenRequest {
    const parameters = new URLSearchParams(body);
    const noted = {
      grantType: parameters.get('grant_type') ?? undefined,
      clientId: parameters.get('client_id') ?? undefined,
      scope: parameters.get('scope') ?? undefined,
    };
    this.requests.add(noted);
    return noted;
  }
}

/** The provider does its work, and the connection ends before anybody learns of it. */
function loseAnswer(response: ServerResponse) {
  response.write = () => true;
  response.end = () => {
    response.socket?.destroy();
    return response;
  };
}

function noteAnswer(response: ServerResponse, noted: TokenRequest) {
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
  response.end = (body?: unknown) => {
    noted.status = response.statusCode;
    noted.error = errorIn(body);
    return end(body);
  };
}

function errorIn(body: unknown): string | undefined {
  try {
    return JSON.parse(String(body)).error;
  } catch {
    return undefined;
  }
}

async function answerWith(
  fault: Exclude<Fault, string>,
  response: ServerResponse,
) {
  const { status, headers, body = '', delayMs = 0 } = fault;
  await delay(delayMs);
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/html' : 'application/json',
    ...headers,
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

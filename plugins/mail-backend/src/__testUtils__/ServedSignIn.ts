import { Reply, SmtpServerOptions } from './SmtpScript';

/** Whoever is signed in now, or `more` when the client's next line belongs to it. */
export type SignInResult = 'more' | { username?: string };

interface Parts {
  options: Pick<SmtpServerOptions, 'auth' | 'tokenAuth'>;
  /** Says something in between. */
  say: (line: string) => void;
  /** Says how it ended, or what the test wants to be said. */
  conclude: (command: string, reply: Reply) => Promise<Reply>;
}

type Step = (line: string) => Promise<SignInResult>;

/** Read as strictly as a server may, so that a client that writes them wrong is noticed; ␁ stands for control-A. */
const proofs: Record<string, RegExp> = {
  XOAUTH2: /^user=([^␁]+)␁auth=Bearer ([^␁ ]+)␁␁$/,
  OAUTHBEARER: /^n,a=([^␁,]+),␁auth=Bearer ([^␁ ]+)␁␁$/,
};
const dismissals: Record<string, string> = { XOAUTH2: '', OAUTHBEARER: 'AQ==' };

/** The server's side of AUTH (RFC 4954). */
export class ServedSignIn {
  private next: Step = async () => ({});

  constructor(private readonly parts: Parts) {}

  get mechanisms(): string[] {
    const { auth, tokenAuth } = this.parts.options;
    return [
      ...(auth ? ['PLAIN', 'LOGIN'] : []),
      ...(tokenAuth?.mechanisms ?? []),
    ];
  }

  async start(line: string): Promise<SignInResult> {
    const [, mechanism, initial] = line.split(' ');
    if (!this.mechanisms.includes(mechanism)) {
      this.parts.say('504 5.5.4 Unrecognized authentication type');
      return {};
    }
    if (mechanism === 'LOGIN') {
      return this.ask('VXNlcm5hbWU6', username =>
        this.ask('UGFzc3dvcmQ6', password =>
          this.checkPassword('LOGIN', [decode(username), decode(password)]),
        ),
      );
    }
    const take: Step = proof =>
      mechanism === 'PLAIN'
        ? this.checkPassword('PLAIN', decode(proof).split('\0').slice(1))
        : this.checkToken(mechanism, proof);
    return initial ? take(initial) : this.ask('', take);
  }

  async take(line: string): Promise<SignInResult> {
    return this.next(line);
  }

  private async ask(challenge: string, next: Step): Promise<SignInResult> {
    this.next = next;
    this.parts.say(`334 ${challenge}`);
    return 'more';
  }

  private checkPassword(
    mechanism: string,
    [username, password]: string[],
  ): Promise<SignInResult> {
    const { auth } = this.parts.options;
    const right = auth?.username === username && auth.password === password;
    return right ? this.accept(mechanism, username) : this.refuse(mechanism);
  }

  private async checkToken(
    mechanism: string,
    proof: string,
  ): Promise<SignInResult> {
    const [, name, token] =
      proofs[mechanism].exec(decode(proof).replaceAll('\x01', '␁')) ?? [];
    if (!isWholeBase64(proof) || !token) {
      return this.refuse(mechanism, '501 5.5.2 Invalid base64 data');
    }
    const username = name.replaceAll('=2C', ',').replaceAll('=3D', '=');
    const { accepts, challenge } = this.parts.options.tokenAuth!;
    if (accepts(token, username)) {
      return this.accept(mechanism, username);
    }
    return challenge === undefined
      ? this.refuse(mechanism, '535 5.7.3 Authentication unsuccessful')
      : this.ask(Buffer.from(challenge).toString('base64'), dismissal =>
          this.refuse(
            mechanism,
            dismissal === dismissals[mechanism]
              ? '535 5.7.8 Username and Password not accepted'
              : '501 5.5.2 The challenge wants another answer',
          ),
        );
  }

  private async accept(
    mechanism: string,
    username: string,
  ): Promise<SignInResult> {
    const reply = await this.parts.conclude(
      `AUTH ${mechanism}`,
      '235 2.7.0 Authentication successful',
    );
    return reply.startsWith('235') ? { username } : {};
  }

  private async refuse(
    mechanism: string,
    reply = '535 5.7.8 Error: authentication failed',
  ): Promise<SignInResult> {
    await this.parts.conclude(`AUTH ${mechanism}`, reply);
    return {};
  }
}

function isWholeBase64(text: string): boolean {
  return Buffer.from(text, 'base64').toString('base64') === text;
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString();
}

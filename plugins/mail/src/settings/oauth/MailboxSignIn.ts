import { ResponseError } from '@backstage/errors';
import {
  OAuthConnection,
  OAuthFlow,
  OAuthFlowRequest,
} from '@mailroom/backstage-plugin-mail-common';
import { MailApi, reasonOf } from '../../api';
import { goToProvider } from './providerWindow';
import { endOf, OpenSignIn, SignIn } from './SignIn';

/** The provider's page opens for a minute; a click needs a moment to arrive. */
const OPENS_FOR_MS = 50_000;

const expired: SignIn = { step: 'over', state: 'expired' };

/** What a sign-in is begun with. */
export interface Beginning {
  request: OAuthFlowRequest;
  /** An empty window for the provider's page; without one, the tab itself can go there. */
  window?: Window;
}

/**
 * The sign-in of a mailbox at its provider, from the click to the connection.
 *
 * @remarks
 *
 * What the backend answers is the truth. The provider's window only tells when
 * to ask: a provider may cut it off from its opener, and then it looks closed
 * while somebody types a password in it.
 */
export class MailboxSignIn {
  private signIn: SignIn = { step: 'none' };
  private window?: Window;
  /** Counts the beginnings: an answer that belongs to an earlier one comes too late. */
  private turn = 0;

  constructor(
    private readonly options: {
      mailApi: MailApi;
      onChange: (signIn: SignIn) => void;
      onAccepted: (connection: OAuthConnection) => void;
    },
  ) {}

  /** Begins at the backend and shows the provider's page. @throws when the backend refuses. */
  async start({ request, window }: Beginning): Promise<void> {
    const turn = this.next();
    this.window = window;
    this.tell(turn, { step: 'starting' });
    try {
      const flow = await this.options.mailApi.startOAuthFlow(request);
      if (turn !== this.turn) return;
      if (window) window.location.replace(flow.startUrl);
      this.tell(turn, {
        step: 'open',
        flowId: flow.id,
        window: window ? 'open' : 'blocked',
        startUrl: flow.startUrl,
        startsUntil: Date.now() + OPENS_FOR_MS,
      });
    } catch (error) {
      if (turn === this.turn) window?.close();
      this.tell(turn, { step: 'none' });
      throw error;
    }
  }

  /** Leaves this page for the provider's; begins again when the old beginning no longer opens it. */
  async continueHere(request: OAuthFlowRequest): Promise<void> {
    const opens = (signIn: SignIn) =>
      signIn.step === 'open' && Date.now() < (signIn.startsUntil ?? 0);
    if (!opens(this.signIn)) await this.start({ request });
    if (this.signIn.step === 'open' && this.signIn.startUrl) {
      goToProvider(this.signIn.startUrl);
    }
  }

  /** Goes on after the page was left for the provider's; tells the form that was sent with it. */
  async resume(
    flowId: string,
    onForm: (form: OAuthFlow['form']) => void,
  ): Promise<void> {
    const turn = this.next();
    this.tell(turn, { step: 'returning' });
    try {
      const flow = await this.options.mailApi.getOAuthFlow(flowId);
      if (turn !== this.turn) return;
      onForm(flow.form);
      await this.follow(turn, { flow, window: 'unknown' });
    } catch (error) {
      this.tell(
        turn,
        refusal(error, () => this.resume(flowId, onForm)),
      );
    }
  }

  /** Asks how it goes; resolves with whether there was an answer. */
  async ask(): Promise<boolean> {
    const { signIn: open, turn } = this;
    if (open.step !== 'open') return true;
    // Looked at before asking: who has finished closes the window before the answer comes.
    const isClosed = open.window === 'open' && this.window?.closed === true;
    try {
      const flow = await this.options.mailApi.getOAuthFlow(open.flowId);
      const window = isClosed ? 'closed' : open.window;
      await this.follow(turn, { flow, window, open });
      return true;
    } catch (error) {
      const isGone = error instanceof ResponseError && error.statusCode === 404;
      this.tell(turn, isGone ? expired : { ...open, reason: reasonOf(error) });
      return isGone;
    }
  }

  /** Brings the provider's window to the front. */
  show(): void {
    this.window?.focus();
  }

  /** Whether a message comes from the window of this sign-in. */
  isFromWindow(source: MessageEventSource | null): boolean {
    return this.window !== undefined && source === this.window;
  }

  /** Gives it up, here and at the backend. */
  async cancel(): Promise<void> {
    const { signIn } = this;
    const turn = this.next();
    this.window?.close();
    this.tell(turn, { step: 'over', state: 'cancelled' });
    if (signIn.step !== 'open') return;
    // When this does not arrive, the sign-in runs out by itself.
    await this.options.mailApi.cancelOAuthFlow(signIn.flowId).catch(() => {});
  }

  /** Forgets how the last one ended. */
  dismiss(): void {
    this.tell(this.next(), { step: 'none' });
  }

  private async follow(
    turn: number,
    seen: {
      flow: OAuthFlow;
      window: OpenSignIn['window'];
      open?: OpenSignIn;
    },
  ): Promise<void> {
    const { flow, window, open } = seen;
    if (turn !== this.turn) return;
    // Accepted in another tab meanwhile, it gives the same connection again.
    if (flow.state === 'authorized' || flow.state === 'accepted') {
      this.window?.close();
      await this.accept(turn, flow.id);
      return;
    }
    const waiting: OpenSignIn = {
      ...{ step: 'open' as const, flowId: flow.id, window },
      ...{ startUrl: open?.startUrl, startsUntil: open?.startsUntil },
    };
    this.tell(turn, endOf(flow) ?? waiting);
  }

  private async accept(turn: number, flowId: string): Promise<void> {
    this.tell(turn, { step: 'accepting' });
    try {
      const connection = await this.options.mailApi.acceptOAuthFlow(flowId);
      if (turn !== this.turn) return;
      this.options.onAccepted(connection);
      this.tell(turn, { step: 'connected', connection });
    } catch (error) {
      this.tell(
        turn,
        refusal(error, () => this.accept(turn, flowId)),
      );
    }
  }

  private next(): number {
    this.turn += 1;
    return this.turn;
  }

  private tell(turn: number, signIn: SignIn): void {
    if (turn !== this.turn) return;
    this.signIn = signIn;
    this.options.onChange(signIn);
  }
}

function refusal(error: unknown, retry: () => Promise<void>): SignIn {
  const isGone = error instanceof ResponseError && error.statusCode === 404;
  return isGone ? expired : { step: 'refused', reason: reasonOf(error), retry };
}

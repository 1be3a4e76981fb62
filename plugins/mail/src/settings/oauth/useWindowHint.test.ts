import { renderHook } from '@testing-library/react';
import { useWindowHint } from './useWindowHint';

describe('useWindowHint', () => {
  const data = { type: 'mail-oauth-flow', flowId: 'flow-1', ok: true };
  const message = {
    origin: 'https://portal.example.com',
    source: window as MessageEventSource,
    data: data as unknown,
  };

  function hintsOf(about: Partial<typeof message>): number {
    const onHint = jest.fn();
    const { unmount } = renderHook(() =>
      useWindowHint({
        signIn: {
          step: 'open',
          flowId: 'flow-1',
          window: 'open',
          startUrl: 'https://portal.example.com/api/mail/oauth/start?ticket=t',
        },
        isFromWindow: source => source === window,
        onHint,
      }),
    );
    const event = new MessageEvent('message', { ...message, ...about });
    window.dispatchEvent(event);
    unmount();
    window.dispatchEvent(event);
    return onHint.mock.calls.length;
  }

  it('takes the word of the window as a reason to ask', () => {
    expect(hintsOf({})).toBe(1);
  });

  it.each([
    ['another origin', { origin: 'https://portal.example.com.evil.test' }],
    ['another window', { source: null as unknown as Window }],
    ['another sign-in', { data: { ...data, flowId: 'flow-2' } }],
    ['another kind', { data: { ...data, type: 'authorization_response' } }],
    ['no shape', { data: 'flow-1' }],
  ])('does not listen to %s', (_, about) => {
    expect(hintsOf(about)).toBe(0);
  });
});

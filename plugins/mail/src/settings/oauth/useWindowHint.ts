import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { SignIn } from './SignIn';

const hintSchema = z.object({
  type: z.literal('mail-oauth-flow'),
  flowId: z.string(),
});

/**
 * Asks at once when the window says that it is done.
 *
 * @remarks
 *
 * Its word is only a reason to ask: what it says besides is not looked at.
 */
export function useWindowHint(options: {
  signIn: SignIn;
  isFromWindow: (source: MessageEventSource | null) => boolean;
  onHint: () => void;
}): void {
  const { signIn, onHint } = options;
  const isFromWindow = useRef(options.isFromWindow);
  isFromWindow.current = options.isFromWindow;
  const open = signIn.step === 'open' ? signIn : undefined;
  const flowId = open?.flowId;
  const origin =
    open?.startUrl && new URL(open.startUrl, window.location.href).origin;

  useEffect(() => {
    if (!flowId || !origin) return undefined;
    const hear = ({ origin: from, source, data }: MessageEvent<unknown>) => {
      const hint = hintSchema.safeParse(data).data;
      const isOurs = from === origin && isFromWindow.current(source);
      if (isOurs && hint?.flowId === flowId) onHint();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [flowId, origin, onHint]);
}

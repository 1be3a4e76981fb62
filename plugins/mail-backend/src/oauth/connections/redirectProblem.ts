/**
 * Says why no provider can send people back to a URL.
 *
 * @returns undefined when it can
 */
export function redirectProblem(redirectUrl: string): string | undefined {
  const { protocol, hostname } = new URL(redirectUrl);
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return protocol === 'https:' || isLocal
    ? undefined
    : `Providers send people back to https addresses only, and ${redirectUrl} is none: set backend.baseUrl in app-config to the https address that your browser uses. A refresh token can be pasted nevertheless.`;
}

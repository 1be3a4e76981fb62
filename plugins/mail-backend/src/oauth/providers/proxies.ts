import https, { AgentOptions } from 'node:https';

/**
 * The proxies that the process was told to use.
 *
 * @remarks
 *
 * By `NODE_USE_ENV_PROXY=1` or `--use-env-proxy` (Node.js 22.21, 24.5), in the
 * environment or by a call: what the agent of everybody else has, tells of all.
 */
export function proxiesInUse(): Pick<AgentOptions, 'proxyEnv'> {
  const { proxyEnv } = https.globalAgent.options;
  return proxyEnv ? { proxyEnv } : {};
}

/**
 * What to do about a provider that cannot be reached, as far as proxies go.
 *
 * @param options.env - of the process
 * @param options.used - whether it uses the proxies that are named there
 */
export function proxyAdvice(
  options: { env?: NodeJS.ProcessEnv; used?: boolean } = {},
): string {
  const { env = process.env, used = 'proxyEnv' in proxiesInUse() } = options;
  const proxy = env.https_proxy ?? env.HTTPS_PROXY;
  if (used && proxy) {
    return 'It is asked again. If this stays, check that the proxy in HTTPS_PROXY lets the portal through to the provider.';
  }
  if (env.NODE_USE_ENV_PROXY === '1' && !used) {
    return `The proxy is not used, because Node.js ${process.version} knows none: run the backend with Node.js 22.21, 24.5 or later.`;
  }
  return proxy
    ? 'HTTPS_PROXY is set and not used: start the backend with NODE_USE_ENV_PROXY=1.'
    : 'It is asked again. If this stays, check that this machine reaches the provider; behind a proxy, start the backend with HTTPS_PROXY and NODE_USE_ENV_PROXY=1.';
}

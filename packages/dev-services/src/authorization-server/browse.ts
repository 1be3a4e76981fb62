/** Where a browser ended up. */
export interface Visit {
  /** The last address, opened or not. */
  url: string;
  /** Every address on the way, the last one included. */
  visited: string[];
  /** Absent when the last address was not opened. */
  status?: number;
  headers: Record<string, string>;
  body: string;
  /** What the browser keeps, by host; hand it to the next visit of the same browser. */
  cookies: Cookies;
}

export type Cookies = Record<string, Record<string, string>>;

export interface BrowseOptions {
  /** Whom to sign in as. */
  account: string;
  /** What to press on the page of the provider. Default: allow */
  answer?: 'allow' | 'deny';
  /** From an earlier visit; another browser when absent. */
  cookies?: Cookies;
  /** Stops before an address that begins with this. */
  stopAt?: string;
}

/** More than any sign-in has; a loop of redirects ends here. */
const mostSteps = 20;

/**
 * Opens an address as a browser without a window: follows redirects, keeps
 * cookies by host and path-blind, and fills in the sign-in page.
 */
export async function browse(
  startUrl: string,
  options: BrowseOptions,
): Promise<Visit> {
  const cookies: Cookies = structuredClone(options.cookies ?? {});
  const visited: string[] = [];
  let next: { url: string; form?: URLSearchParams } = { url: startUrl };
  while (visited.length < mostSteps) {
    visited.push(next.url);
    if (options.stopAt && next.url.startsWith(options.stopAt)) {
      return { url: next.url, visited, headers: {}, body: '', cookies };
    }
    const response = await open(next, cookies);
    keepCookies(next.url, response, cookies);
    const body = await response.text();
    const target = response.headers.get('location');
    if (target) {
      next = { url: new URL(target, next.url).href };
    } else if (/name="account"/.test(body)) {
      next = { url: next.url, form: filledIn(options) };
    } else {
      const headers = Object.fromEntries(response.headers);
      const { status } = response;
      return { url: next.url, visited, status, headers, body, cookies };
    }
  }
  throw new Error(`More than ${mostSteps} redirects from ${startUrl}`);
}

function filledIn({ account, answer = 'allow' }: BrowseOptions) {
  return new URLSearchParams({ account, answer });
}

function open(
  { url, form }: { url: string; form?: URLSearchParams },
  cookies: Cookies,
): Promise<Response> {
  const kept = Object.entries(cookies[new URL(url).hostname] ?? {});
  return fetch(url, {
    method: form ? 'POST' : 'GET',
    body: form,
    redirect: 'manual',
    headers: {
      accept: 'text/html',
      cookie: kept.map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
}

function keepCookies(url: string, response: Response, cookies: Cookies) {
  const jar = (cookies[new URL(url).hostname] ??= {});
  for (const line of response.headers.getSetCookie()) {
    const [, name, value, attributes] =
      /^([^=]+)=([^;]*)(.*)$/s.exec(line) ?? [];
    const ended =
      /max-age=0\b/i.test(attributes) ||
      /expires=Thu, 01 Jan 1970/i.test(attributes);
    if (ended) {
      delete jar[name];
    } else {
      jar[name] = value;
    }
  }
}

import { type Portal } from './Portal';

/** What the API answered. */
export interface ApiReply {
  status: number;
  body: {
    error?: { fields?: Array<{ path: string; message: string }> };
    /** The rest, as the settings have it. */
    version: number;
    enabled: boolean;
    own?: object;
  };
}

/** Asks the API as the guest, past the page, as a script would. */
export async function callApi(
  portal: Portal,
  request: { method?: string; path: string; body?: object },
): Promise<ApiReply> {
  const session = await fetch(`${portal.apiUrl}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await session.json();
  const reply = await fetch(`${portal.apiUrl}${request.path}`, {
    method: request.method,
    headers: {
      authorization: `Bearer ${backstageIdentity.token}`,
      'content-type': 'application/json',
    },
    body: request.body && JSON.stringify(request.body),
  });
  return { status: reply.status, body: await reply.json() };
}

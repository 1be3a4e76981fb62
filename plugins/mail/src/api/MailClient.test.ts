import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MailClient } from './MailClient';
import { reasonOf } from './reasonOf';

const BASE = 'http://localhost:7007/api/mail';

describe('MailClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const client = new MailClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://localhost:7007' }),
    fetchApi: { fetch: (...request) => fetch(...request) },
  });

  it('sends only the filters that are set', async () => {
    const searches: string[] = [];
    server.use(
      http.get(`${BASE}/deliveries`, ({ request }) => {
        searches.push(new URL(request.url).search);
        return HttpResponse.json({ items: [] });
      }),
    );
    await client.listDeliveries({ address: 'ada+1@example.com', limit: 50 });
    expect(searches).toEqual(['?address=ada%2B1%40example.com&limit=50']);
  });

  it('escapes the id of a delivery', async () => {
    const posted: string[] = [];
    server.use(
      http.post(`${BASE}/deliveries/:id/:action`, ({ params }) => {
        posted.push(`${params.action} ${params.id}`);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await client.retryDelivery('a/b');
    await client.cancelDelivery('c?d');
    expect(posted).toEqual(['retry a/b', 'cancel c?d']);
  });

  it('rejects with the words of the backend', async () => {
    server.use(
      http.get(`${BASE}/status`, () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'Sign in again' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
    );
    const failure = await client.getStatus().catch(error => error);
    expect(reasonOf(failure)).toBe('Sign in again');
  });
});

describe('reasonOf', () => {
  it('says what there is to say', () => {
    expect(reasonOf(new Error('Failed to fetch'))).toBe('Failed to fetch');
    expect(reasonOf('odd')).toBe('odd');
  });
});

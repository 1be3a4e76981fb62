import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { microsoft } from '../../providers';

/**
 * Stands in for Microsoft's tenant `common`: signs everybody in without a question.
 *
 * @param issued - what its answers name as their issuer, behind the origin; nothing as Microsoft does today
 */
export async function startEntra(issued: string | undefined) {
  let redeemed = 0;
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const login = `http://127.0.0.1:${port}`;
  server.on('request', (request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    if (url.pathname === '/common/oauth2/v2.0/authorize') {
      const back = new URL(url.searchParams.get('redirect_uri')!);
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', url.searchParams.get('state')!);
      if (issued) back.searchParams.set('iss', `${login}${issued}`);
      response.writeHead(302, { location: back.href }).end();
    } else if (url.pathname === '/common/oauth2/v2.0/token') {
      redeemed += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          ...{ access_token: 'a', refresh_token: 'r', token_type: 'Bearer' },
          ...{ expires_in: 3600 },
          scope: 'https://outlook.office.com/SMTP.Send',
        }),
      );
    } else {
      response.writeHead(404).end();
    }
  });
  const cloud = {
    ...{ login, userResource: 'https://outlook.office.com' },
    applicationResource: 'https://outlook.office365.com',
    mailHosts: [],
  };
  return {
    microsoft: microsoft({ clouds: { global: cloud } }),
    redeemed: () => redeemed,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

import { ConfigReader } from '@backstage/core-app-api';
import { createApp } from '@backstage/frontend-defaults';
import { FrontendPlugin } from '@backstage/frontend-plugin-api';
import { render } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { mailPlugin } from '../plugin';

/** Where the backend is for the portal of a test. */
export const BACKEND_URL = 'http://localhost:7007';

/**
 * The portal's answer to every question for a permission.
 *
 * @param allowed - names of the permissions that the person has
 */
export function permissionsHandler(allowed: string[]) {
  return http.post(`${BACKEND_URL}/api/permission/authorize`, async request => {
    const body = (await request.request.json()) as {
      items: { id: string; permission: { name: string } }[];
    };
    return HttpResponse.json({
      items: body.items.map(({ id, permission }) => ({
        id,
        result: allowed.includes(permission.name) ? 'ALLOW' : 'DENY',
      })),
    });
  });
}

/** The portal's answer to a guest who signs in. */
export function guestSessionHandler() {
  const claims = { exp: Math.ceil(Date.now() / 1_000) + 3_600 };
  return http.get(`${BACKEND_URL}/api/auth/guest/refresh`, () =>
    HttpResponse.json({
      profile: {},
      backstageIdentity: {
        token: `e30.${btoa(JSON.stringify(claims))}.signature`,
        identity: {
          type: 'user',
          userEntityRef: 'user:default/guest',
          ownershipEntityRefs: ['user:default/guest'],
        },
      },
    }),
  );
}

/**
 * Renders a whole portal with the plugin, as `createApp` does.
 *
 * @remarks
 *
 * `renderTestApp` cannot: it starts without waiting, and extensions with a
 * permission are decided only after the permissions have been asked for.
 */
export function renderPortal(options: {
  path: string;
  language?: string;
  /** Whether a sign-in page stands before the portal. */
  signIn?: boolean;
  features?: FrontendPlugin[];
}) {
  window.history.replaceState({}, '', options.path);
  const config = new ConfigReader({
    app: {
      title: 'Portal',
      baseUrl: 'http://localhost',
      extensions: [
        {
          'api:app/app-language': {
            config: {
              defaultLanguage: options.language ?? 'en',
              availableLanguages: ['en', 'de'],
            },
          },
        },
        { 'sign-in-page:app': options.signIn ?? false },
      ],
    },
    backend: { baseUrl: BACKEND_URL },
    permission: { enabled: true },
  });
  const app = createApp({
    features: [mailPlugin, ...(options.features ?? [])],
    advanced: { configLoader: async () => ({ config }) },
  });
  return render(app.createRoot());
}

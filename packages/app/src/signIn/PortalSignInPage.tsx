import { SignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { oidcAuthApiRef } from './oidcAuthApi';

/** Signs in the way `portal.signIn` says. */
export function PortalSignInPage(props: SignInPageProps) {
  const way = useApi(configApiRef).getOptionalString('portal.signIn');
  if (way === 'oidc') {
    return (
      <SignInPage
        {...props}
        provider={{
          id: 'oidc',
          title: 'Single sign-on',
          message: "Sign in with your organisation's account.",
          apiRef: oidcAuthApiRef,
        }}
      />
    );
  }
  return <SignInPage {...props} providers={['guest']} />;
}

import { Content } from '@backstage/core-components';
import {
  ApiBlueprint,
  AppRootElementBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import MailIcon from '@material-ui/icons/MailOutline';
import { MailClient, mailApiRef } from './api';
import { MailTroubleBanner } from './banner/MailTroubleBanner';
import { rootRouteRef } from './routes';

const MAIL_PATH = '/mail';

// `<name>#<action>` of the permissions in mail-common.
const mayReadDeliveries = {
  permissions: { $contains: 'mail.deliveries.read#read' },
};
const mayReadErrorLogs = {
  permissions: { $contains: 'mail.error-logs.read#read' },
};
const mayReadRules = {
  permissions: { $contains: 'mail.rules.read#read' },
};
const mayReadSettings = {
  permissions: { $contains: 'mail.settings.read#read' },
};

const mailApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: mailApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MailClient(deps),
    }),
});

// The menu entry comes from the page; without the permission there is neither.
const mailPage = PageBlueprint.make({
  if: mayReadDeliveries,
  params: {
    path: MAIL_PATH,
    routeRef: rootRouteRef,
    title: 'Mail',
    icon: <MailIcon fontSize="inherit" />,
  },
});

const settingsSubPage = SubPageBlueprint.make({
  name: 'settings',
  if: mayReadSettings,
  params: {
    path: 'settings',
    title: 'SMTP settings',
    loader: async () => {
      const { SettingsPage } = await import('./settings');
      return (
        <Content>
          <SettingsPage />
        </Content>
      );
    },
  },
});

const deliveriesSubPage = SubPageBlueprint.make({
  name: 'deliveries',
  params: {
    path: 'deliveries',
    title: 'Deliveries',
    loader: async () => {
      const { DeliveriesPage } = await import('./deliveries');
      return (
        <Content>
          <DeliveriesPage />
        </Content>
      );
    },
  },
});

const errorLogsSubPage = SubPageBlueprint.make({
  name: 'error-logs',
  if: mayReadErrorLogs,
  params: {
    path: 'error-logs',
    title: 'Sending Error Logs',
    loader: async () => {
      const { ErrorLogsPage } = await import('./errorLogs');
      return (
        <Content>
          <ErrorLogsPage />
        </Content>
      );
    },
  },
});

const workflowSubPage = SubPageBlueprint.make({
  name: 'workflow',
  if: mayReadRules,
  params: {
    path: 'workflow',
    title: 'Workflow notifications',
    loader: async () => {
      const { RulesPage } = await import('./rules');
      return (
        <Content>
          <RulesPage />
        </Content>
      );
    },
  },
});

// No route ref, hence no menu entry: for those who follow somebody's link.
const noAccessPage = PageBlueprint.make({
  name: 'no-access',
  if: { $not: mayReadDeliveries },
  params: {
    path: MAIL_PATH,
    title: 'Mail',
    loader: async () => {
      const { NoAccess } = await import('./access/NoAccess');
      return (
        <Content>
          <NoAccess />
        </Content>
      );
    },
  },
});

const preferencesSubPage = SubPageBlueprint.make({
  name: 'preferences',
  attachTo: { id: 'page:user-settings', input: 'pages' },
  params: {
    path: 'mail',
    title: 'Mail',
    loader: async () => {
      const { MailPreferences } = await import('./preferences');
      return (
        <Content>
          <MailPreferences />
        </Content>
      );
    },
  },
});

// An element with a permission appears only after sign-in: it cannot disturb it.
const troubleBanner = AppRootElementBlueprint.make({
  name: 'trouble-banner',
  if: mayReadSettings,
  params: { element: <MailTroubleBanner /> },
});

/**
 * The Mail pages for the new frontend system.
 *
 * @public
 */
export const mailPlugin = createFrontendPlugin({
  pluginId: 'mail',
  title: 'Mail',
  icon: <MailIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    mailApi,
    mailPage,
    settingsSubPage,
    errorLogsSubPage,
    workflowSubPage,
    deliveriesSubPage,
    noAccessPage,
    preferencesSubPage,
    troubleBanner,
  ],
});

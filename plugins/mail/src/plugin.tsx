import { Content } from '@backstage/core-components';
import {
  ApiBlueprint,
  AppRootElementBlueprint,
  coreExtensionData,
  createFrontendPlugin,
  discoveryApiRef,
  ExtensionBoundary,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mailSettingsReadPermission } from '@mailroom/backstage-plugin-mail-common';
import MailIcon from '@material-ui/icons/MailOutline';
import { MailClient, mailApiRef } from './api';
import { MailTroubleBanner } from './banner/MailTroubleBanner';
import { mailTabs } from './page/mailTabs';
import { mayRead, mayReadAnyTab } from './page/mayRead';
import { rootRouteRef } from './routes';

const MAIL_PATH = '/mail';

const icon = <MailIcon fontSize="inherit" />;

const mailApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: mailApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MailClient(deps),
    }),
});

// The menu entry comes from the page; without a tab to read there is neither.
const mailPage = PageBlueprint.makeWithOverrides({
  if: mayReadAnyTab,
  *factory(originalFactory, { inputs, node }) {
    const subPages = inputs.pages.map(page => ({
      path: page.get(coreExtensionData.routePath),
      title: page.get(coreExtensionData.title) ?? '',
      element: page.get(coreExtensionData.reactElement),
    }));
    const { pluginId } = node.spec.plugin;
    // The title stands in the menu, which takes plain texts only.
    const original = originalFactory({
      ...{ path: MAIL_PATH, routeRef: rootRouteRef, title: 'Mail', icon },
    });
    for (const value of original) {
      if (value.id !== coreExtensionData.reactElement.id) yield value;
    }
    // Made once: a `loader` of PageBlueprint would be mounted anew on every render.
    yield coreExtensionData.reactElement(
      ExtensionBoundary.lazy(node, async () => {
        const { MailPageLayout } = await import('./page/MailPageLayout');
        return <MailPageLayout {...{ pluginId, icon, subPages }} />;
      }),
    );
  },
});

const settingsSubPage = SubPageBlueprint.make({
  name: 'settings',
  if: mayRead(mailTabs.settings.permission),
  params: {
    path: mailTabs.settings.path,
    title: mailTabs.settings.title,
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
  if: mayRead(mailTabs.deliveries.permission),
  params: {
    path: mailTabs.deliveries.path,
    title: mailTabs.deliveries.title,
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
  if: mayRead(mailTabs.errorLogs.permission),
  params: {
    path: mailTabs.errorLogs.path,
    title: mailTabs.errorLogs.title,
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
  if: mayRead(mailTabs.rules.permission),
  params: {
    path: mailTabs.rules.path,
    title: mailTabs.rules.title,
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
  if: { $not: mayReadAnyTab },
  params: {
    path: MAIL_PATH,
    title: 'Mail',
    loader: async () => {
      const { NoAccess } = await import('./page/NoAccess');
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
    // The settings page of Backstage draws this tab, and takes plain texts only.
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
  if: mayRead(mailSettingsReadPermission),
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
  icon,
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

import {
  BreadcrumbEntry,
  IconElement,
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { MailTexts, useMailTexts } from '../translation';
import { tabsInOrder } from './mailTabs';

/** A tab as the app brings it: one of ours, or one that somebody else attached. */
export interface SubPage {
  path: string;
  title: string;
  element: JSX.Element;
}

/**
 * The header and the tabs of the new frontend system, in the person's language.
 *
 * @remarks
 *
 * `PageBlueprint` would draw the same, but with titles that are plain texts,
 * decided before anybody's language is known.
 */
export function MailPageLayout(props: {
  pluginId: string;
  icon: IconElement;
  subPages: SubPage[];
}) {
  const { pluginId, icon, subPages } = props;
  const t = useMailTexts();
  const titleLink = useRouteRef(rootRouteRef)?.();
  const headerActions = useApi(pluginHeaderActionsApiRef);
  // `PageLayout` is another component at each render and would mount what is
  // in it anew, forms with what was typed too: it may be drawn only once.
  return useMemo(
    () => (
      <PageLayout
        title={t('page.title')}
        icon={icon}
        tabs={subPages.map(({ path, title }) => ({
          ...{ id: path, href: path, label: titleOf(title, t) },
        }))}
        titleLink={titleLink}
        headerActions={headerActions.getPluginHeaderActions(pluginId)}
      >
        <Routes>
          {subPages.length > 0 && (
            <Route index element={<Navigate to={subPages[0].path} replace />} />
          )}
          {subPages.map(({ path, title, element }) => (
            <Route
              key={path}
              path={`${path}/*`}
              element={
                <BreadcrumbEntry
                  entry={{ label: titleOf(title, t), href: path }}
                >
                  {element}
                </BreadcrumbEntry>
              }
            />
          ))}
        </Routes>
      </PageLayout>
    ),
    [pluginId, icon, subPages, t, titleLink, headerActions],
  );
}

/** What app-config or another plugin calls a tab stays; our own words are translated. */
function titleOf(title: string, t: MailTexts): string {
  const own = tabsInOrder.find(tab => tab.title === title);
  return own ? t(own.titleKey) : title;
}

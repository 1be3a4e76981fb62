import { Permission } from '@backstage/plugin-permission-common';
import { tabsInOrder } from './mailTabs';

/** The condition that a person has a permission, as the new frontend system writes it. */
export function mayRead({ name, attributes }: Permission) {
  return { permissions: { $contains: `${name}#${attributes.action}` } };
}

/** The condition that there is a tab of Mail for a person. */
export const mayReadAnyTab = {
  $any: tabsInOrder.map(({ permission }) => mayRead(permission)),
};

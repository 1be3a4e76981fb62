import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { ErrorGroup, snoozes } from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import { ActionButton } from '../components/ActionButton';
import { useMailTexts } from '../translation';
import { useSnooze } from './useSnooze';

/** Keeps a group quiet for a while, or ends that. */
export function SnoozeButton(props: {
  group: ErrorGroup;
  onChanged: () => void;
}) {
  const { group, onChanged } = props;
  const { title, snoozed, resolvedAt } = group;
  const t = useMailTexts();
  const { busy, snooze, wake } = useSnooze({ group, onChanged });
  const [anchor, setAnchor] = useState<HTMLElement>();
  const open = anchor !== undefined;
  const close = () => setAnchor(undefined);
  const menuId = `snooze-${group.id}`;
  const word = snoozed ? 'wake' : 'snooze';

  function choose(length: (typeof snoozes)[number]) {
    close();
    void snooze(length);
  }

  return (
    <>
      <ActionButton
        size="small"
        busy={busy}
        label={t(`errorGroups.${word}`)}
        busyLabel={t('errorGroups.snoozing')}
        aria-label={t(`errorGroups.${word}Of`, { title })}
        {...(!snoozed && {
          'aria-haspopup': 'menu',
          'aria-expanded': open,
          'aria-controls': open ? menuId : undefined,
        })}
        onClick={({ currentTarget }) =>
          snoozed ? void wake() : setAnchor(currentTarget)
        }
      />
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={open}
        onClose={close}
        MenuListProps={{ 'aria-label': t('errorGroups.snoozeOf', { title }) }}
      >
        {snoozes
          .filter(length => !resolvedAt || length !== 'until-resolved')
          .map(length => (
            <MenuItem key={length} onClick={() => choose(length)}>
              {t(`errorGroups.snoozeFor.${length}`)}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
}

import Checkbox from '@material-ui/core/Checkbox';
import { Delivery } from '@mailroom/backstage-plugin-mail-common';
import { useMailTexts } from '../../translation';
import { Selection } from './useSelection';

/** Marks one mail. */
export function MarkBox(props: { delivery: Delivery; selection: Selection }) {
  const { delivery, selection } = props;
  const { id, address, subject } = delivery;
  const t = useMailTexts();
  return (
    <Checkbox
      size="small"
      color="primary"
      checked={selection.has(id)}
      onChange={() => selection.toggle(id)}
      inputProps={{ 'aria-label': t('bulk.mark', { address, subject }) }}
    />
  );
}

/** Marks all mails that are shown. */
export function MarkAllBox(props: {
  deliveries: Delivery[];
  selection: Selection;
}) {
  const { deliveries, selection } = props;
  const t = useMailTexts();
  const marked = selection.ids.length;
  return (
    <Checkbox
      size="small"
      color="primary"
      checked={marked > 0 && marked === deliveries.length}
      indeterminate={marked > 0 && marked < deliveries.length}
      onChange={selection.toggleAll}
      inputProps={{ 'aria-label': t('bulk.markAll') }}
    />
  );
}

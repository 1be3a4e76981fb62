import MenuItem from '@material-ui/core/MenuItem';
import useAsync from 'react-use/esm/useAsync';
import { Field } from '../../components/Field';
import { useMailApi } from '../../phrases';
import { useMailTexts } from '../../translation';
import { useKindWord } from '../useKindWord';

/** Chooses what the mails are about, among what the log has. */
export function KindFilter(props: {
  className: string;
  kind?: string;
  onChange: (kind: string | undefined) => void;
}) {
  const { className, kind, onChange } = props;
  const t = useMailTexts();
  const kindWord = useKindWord();
  const mailApi = useMailApi();
  const { value } = useAsync(() => mailApi.listDeliveryKinds(), [mailApi]);
  // A link may name a kind that the log has no more.
  const kinds = new Set([...(value?.items ?? []), ...(kind ? [kind] : [])]);
  return (
    <Field
      select
      className={className}
      size="small"
      id="delivery-kind"
      label={t('filters.kind')}
      value={kind ?? 'any'}
      onChange={({ target }) =>
        onChange(target.value === 'any' ? undefined : target.value)
      }
      SelectProps={{ SelectDisplayProps: { 'aria-haspopup': 'listbox' } }}
    >
      <MenuItem value="any">{t('filters.anyKind')}</MenuItem>
      {[...kinds].map(each => (
        <MenuItem key={each} value={each}>
          {kindWord(each)}
        </MenuItem>
      ))}
    </Field>
  );
}

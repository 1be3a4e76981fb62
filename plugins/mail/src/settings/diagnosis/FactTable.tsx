import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { Address } from '../../components/Address';

const useStyles = makeStyles(
  theme => ({
    root: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: theme.typography.body2.fontSize,
      lineHeight: theme.typography.body2.lineHeight,
      fontVariantNumeric: 'tabular-nums',
    },
    label: {
      width: '34%',
      padding: theme.spacing(0.25, 1, 0.25, 0),
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: 'normal',
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    value: {
      padding: theme.spacing(0.25, 0),
      verticalAlign: 'top',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MailFactTable' },
);

/** Names and values side by side; a value may have lines. */
export function FactTable(props: {
  label: string;
  facts: { label: string; value: ReactNode }[];
}) {
  const classes = useStyles();
  return (
    <table className={classes.root} aria-label={props.label}>
      <tbody>
        {props.facts.map(({ label, value }, index) => (
          // Two facts may have one name, such as the addresses of a host.
          <tr key={`${index} ${label}`}>
            <th scope="row" className={classes.label}>
              {/* Host names in it break at their dots. */}
              <Address address={label} />
            </th>
            <td className={classes.value}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

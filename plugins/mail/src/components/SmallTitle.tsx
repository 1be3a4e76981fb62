import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ElementType, ReactNode } from 'react';

const useStyles = makeStyles(
  // The theme's own look is that of the words below it.
  { root: { fontWeight: 'bold' } },
  { name: 'MailSmallTitle' },
);

/** The title of a part within a card. */
export function SmallTitle(props: {
  /** Which heading it is; a `p` where it is none. */
  component: ElementType;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  const { className, ...rest } = props;
  const classes = useStyles();
  return (
    <Typography
      variant="subtitle2"
      className={className ? `${classes.root} ${className}` : classes.root}
      {...rest}
    />
  );
}

import Typography from '@material-ui/core/Typography';

/** Says that there is nothing, and what to do about it. */
export function NothingYet(props: { message: string; next?: string }) {
  return (
    <>
      <Typography variant="body1">{props.message}</Typography>
      {props.next && (
        <Typography variant="body2" color="textSecondary">
          {props.next}
        </Typography>
      )}
    </>
  );
}

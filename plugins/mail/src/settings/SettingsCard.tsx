import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

/** A part of the conversation with the server, and what it is about in one sentence. */
export function SettingsCard(props: {
  id: string;
  title: string;
  sentence?: string;
  children: ReactNode;
}) {
  const titleId = `mail-settings-card-${props.id}`;
  return (
    <Card component="section" aria-labelledby={titleId}>
      <CardContent>
        <Typography variant="h6" component="h2" id={titleId}>
          {props.title}
        </Typography>
        {props.sentence && (
          <Typography variant="body2" color="textSecondary">
            {props.sentence}
          </Typography>
        )}
        {props.children}
      </CardContent>
    </Card>
  );
}

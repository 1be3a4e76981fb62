import Link from '@material-ui/core/Link';
import { Delivery } from '@mailroom/backstage-plugin-mail-common';
import { Link as RouterLink } from 'react-router-dom';
import { useDeliveryLink } from './useSelectedDelivery';

/** The element that opens a delivery and gets the focus back from it. */
export function deliveryLinkId(id: string): string {
  return `delivery-${id}`;
}

/** The subject of a delivery, which opens it. */
export function DeliveryLink(props: { delivery: Delivery }) {
  const linkTo = useDeliveryLink();
  const { id, subject } = props.delivery;
  return (
    <Link
      component={RouterLink}
      to={linkTo(id)}
      id={deliveryLinkId(id)}
      color="primary"
    >
      {subject}
    </Link>
  );
}

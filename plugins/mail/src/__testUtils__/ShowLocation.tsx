import { useLocation } from 'react-router-dom';

/** Shows the search of the URL to a test; routers in tests are in memory. */
export function ShowLocation() {
  const { pathname, search } = useLocation();
  return <output data-testid="location">{`${pathname}${search}`}</output>;
}

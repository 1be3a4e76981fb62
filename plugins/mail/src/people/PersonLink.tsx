import { EntityLink } from './EntityLink';

/**
 * Who did something: somebody of the catalog by name, with the way to them;
 * a service as it calls itself.
 */
export function PersonLink(props: { principal: string }) {
  const { principal } = props;
  return /^user:[^/]+\/[^/]+$/.test(principal) ? (
    <EntityLink entityRef={principal} />
  ) : (
    <>{principal}</>
  );
}

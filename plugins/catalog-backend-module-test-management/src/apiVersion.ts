/**
 * The apiVersion of the kinds TestCase and Requirement.
 *
 * @public
 */
export const TEST_MANAGEMENT_API_VERSION = 'mailroom.dev/v1alpha1';

/** The part before the slash; a later version of the kinds keeps it. */
export const TEST_MANAGEMENT_GROUP = 'mailroom.dev';

// How `npm test` runs the tests of all packages: as `backstage-cli repo test`
// does, but for what makes a fresh clone wait.
const { version } = require('@backstage/cli/package.json');

/**
 * Clients of clouds, caches and archives, which Backstage loads for each of the
 * many suites of the mail backend, and with which none of them begins anything.
 */
const unusedClients = [
  '@aws-sdk/.*',
  '@azure/.*',
  '@google-cloud/.*',
  '@keyv/(?:redis|valkey|memcache)',
  'archiver',
];

function shareTranslations(transform) {
  return Object.fromEntries(
    Object.entries(transform).map(([pattern, entry]) => {
      if (!Array.isArray(entry)) return [pattern, entry];
      const [transformer, options] = entry;
      return [
        pattern,
        [require.resolve('./transform.cjs'), { transformer, version, options }],
      ];
    }),
  );
}

function standIns({ displayName }) {
  return displayName === '@mailroom/backstage-plugin-mail-backend'
    ? {
        [`^(?:${unusedClients.join('|')})$`]:
          require.resolve('./unusedClient.cjs'),
      }
    : {};
}

module.exports = async () => {
  const { projects, ...config } = await require('@backstage/cli/config/jest');
  return {
    ...config,
    projects: projects.map(project => ({
      ...project,
      transform: shareTranslations(project.transform),
      moduleNameMapper: { ...project.moduleNameMapper, ...standIns(project) },
    })),
  };
};

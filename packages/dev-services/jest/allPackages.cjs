// How `npm test` runs the tests of all packages: as `backstage-cli repo test`
// does, but for what makes a fresh clone wait and what would be done again for each file.
const { version } = require('@backstage/cli/package.json');

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

module.exports = async () => {
  const { projects, ...config } = await require('@backstage/cli/config/jest');
  return {
    ...config,
    // Beside the stories a test gets half a processor, and now and then less.
    testTimeout: 30_000,
    projects: projects.map(project => ({
      ...project,
      runtime: require.resolve('./runtime.cjs'),
      transform: shareTranslations(project.transform),
    })),
  };
};

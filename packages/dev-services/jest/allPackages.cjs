// How `npm test` runs the tests of all packages: as `backstage-cli repo test`
// does, but for what makes a fresh clone wait.
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
    projects: projects.map(project => ({
      ...project,
      transform: shareTranslations(project.transform),
    })),
  };
};

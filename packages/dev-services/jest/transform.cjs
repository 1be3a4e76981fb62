const { createHash } = require('node:crypto');
const { relative, resolve, sep } = require('node:path');

const root = resolve(__dirname, '../../..');

/**
 * Translates as another transformer does, once for all packages.
 *
 * @remarks
 *
 * By itself each package translates what is installed again: the whole
 * configuration of a package is part of what its cache goes by. And what is
 * installed needs no source map, which is two thirds of what is kept and read.
 */
exports.createTransformer = ({ transformer, version, options }) => {
  const inner = require(transformer).createTransformer({
    ...options,
    sourceMaps: true,
  });
  const settings = JSON.stringify([version, process.version, options]);
  return {
    process(source, path, jestOptions) {
      const translated = inner.process(source, path, jestOptions);
      return path.includes(`${sep}node_modules${sep}`)
        ? { code: translated.code }
        : translated;
    },
    getCacheKey: (source, path, { supportsStaticESM }) =>
      createHash('sha256')
        .update(
          JSON.stringify([settings, relative(root, path), supportsStaticESM]),
        )
        .update(source)
        .digest('hex'),
  };
};

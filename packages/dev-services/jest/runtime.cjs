const { createRequire } = require('node:module');
const { sep } = require('node:path');
const vm = require('node:vm');
const BackstageRuntime = require('@backstage/cli/config/jestCachingModuleLoader');

/** What Backstage loads to talk to clouds and caches: a third of all modules, and no test talks to any. */
const elsewhere =
  /^(@azure|@aws-sdk|@google-cloud|@keyv|@redis|@smithy)\/|^(archiver|iovalkey)$/;

/** What is installed, by the settings of its translation and its file. */
const translations = new Map();
/** By file. */
const compiled = new Map();

/**
 * Runs the tests of a file as jest does, without doing again what was done for the file before.
 *
 * @remarks
 *
 * By itself jest reads, translates, compiles and runs every module anew for
 * each file of tests. Here a module is compiled once and run for each file; the
 * clients that no test calls are even run once for all, as Node's own modules are.
 */
module.exports = class Runtime extends BackstageRuntime {
  requireModuleOrMock(from, moduleName) {
    return elsewhere.test(moduleName)
      ? createRequire(from)(moduleName)
      : super.requireModuleOrMock(from, moduleName);
  }

  transformFile(filename, options) {
    // Only what is installed: it stays as it is and has no source map to register.
    if (!filename.includes(`${sep}node_modules${sep}`)) {
      return super.transformFile(filename, options);
    }
    const key = `${options?.isInternalModule} ${this._config.id} ${filename}`;
    if (!translations.has(key)) {
      translations.set(key, super.transformFile(filename, options));
    }
    return translations.get(key);
  }

  createScriptFromCode(code, filename) {
    const context = this._environment.getVmContext();
    if (!context) return null;
    let known = compiled.get(filename);
    if (known?.code !== code) {
      const head = `(function (${this.constructInjectedModuleParameters()}) {`;
      const script = new vm.Script(`${head}${code}\n})`, {
        filename,
        columnOffset: -head.length,
      });
      known = { code, script };
      compiled.set(filename, known);
    }
    return known.script.runInContext(context);
  }
};

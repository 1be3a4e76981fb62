import { type Browser, chromium } from 'playwright-core';

/**
 * Starts the Chromium that comes with the packages.
 *
 * @remarks
 *
 * `@sparticuz/chromium` unpacks the system libraries that a bare machine lacks
 * only when it believes itself on a platform without them, which it decides
 * while it is loaded.
 */
export async function startChromium(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [
      ...packaged.args.filter(argument => argument !== '--single-process'),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    headless: true,
  });
}

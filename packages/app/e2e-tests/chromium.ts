import { type Browser, chromium } from 'playwright-core';

/** Starts the Chromium that comes with the packages. */
export async function startChromium(): Promise<Browser> {
  const packaged = await unpackChromium();
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

/** Unpacks Chromium before anybody starts it: several at once would unpack into each other. */
export default async function setUp(): Promise<void> {
  await unpackChromium();
}

/**
 * Unpacks Chromium, unless that has been done.
 *
 * @remarks
 *
 * `@sparticuz/chromium` unpacks the system libraries that a bare machine lacks
 * only when it believes itself on a platform without them, which it decides
 * while it is loaded.
 */
async function unpackChromium() {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  await packaged.executablePath();
  return packaged;
}

import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import express, { type Router } from 'express';
import type { Logger } from 'pino';

const FOLDER = join(import.meta.dirname, 'phone');
const execute = promisify(execFile);
const LARGEST_SCRIPT = 20 * 1024 * 1024;
const YEAR_MS = 365 * 24 * 3_600_000;

/** The phone page at `/`: a document, its style sheets, the Inter typeface and one script bundled when first asked for. */
export function phoneRouter(logger: Logger): Router {
  const router = express.Router();
  let bundle: Promise<string> | undefined;

  router.use((_request, response, next) => {
    // Messages may hold anything, so the page runs its own script only and is not shown inside other pages.
    response.set({
      'content-security-policy':
        "default-src 'self'; img-src 'self' https: http: data: blob:; media-src 'self' https: http: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    next();
  });
  router.get('/', (_request, response) => {
    response.sendFile('index.html', { root: FOLDER, maxAge: 0 });
  });
  router.get('/_phone/main.js', async (_request, response) => {
    bundle ??= bundleScript();
    try {
      response.type('text/javascript').send(await bundle);
    } catch (error) {
      bundle = undefined;
      logger.error({ err: error }, 'the phone page could not be bundled');
      response.type('text/javascript').send(failureNotice(error));
    }
  });
  router.use('/_phone/styles', express.static(join(FOLDER, 'styles'), { maxAge: 0 }));
  router.use('/_phone/inter', express.static(dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/inter/index.css'))), { maxAge: YEAR_MS }));
  return router;
}

/**
 * Bundles the page's TypeScript and React, so that the simulator needs no build step of its own. A process of its own
 * does it, because the bundler leaves behind more memory than the whole simulator takes.
 */
async function bundleScript(): Promise<string> {
  const { stdout } = await execute(process.execPath, [join(import.meta.dirname, 'bundle-page.ts')], { maxBuffer: LARGEST_SCRIPT });
  return stdout;
}

function failureNotice(error: unknown): string {
  const text = `The phone page could not be prepared: ${error instanceof Error ? error.message : String(error)}. Run "npm ci" and start again; the Graph endpoints work without it.`;
  return `document.getElementById('root').textContent = ${JSON.stringify(text)};`;
}

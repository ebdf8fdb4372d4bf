import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';

const oneYear = 365 * 24 * 3600;

/**
 * Serves the built browser application. Files below assets/ carry a hash in their name and never change; index.html
 * answers for every address that is a page of the application, so that a reload works anywhere.
 */
export function serveUi(router: Router, folder: string): void {
  router.use('/assets', express.static(join(folder, 'assets'), { index: false, immutable: true, maxAge: oneYear * 1000, fallthrough: true }));
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get('/{*page}', page(folder));
}

function page(folder: string): RequestHandler {
  const index = join(folder, 'index.html');
  return (request, response, next) => {
    response.locals['route'] = 'ui';
    // What looks like a file and was not found above is missing; a page of HTML would only confuse who asked for it.
    if (/\.[a-z0-9]{1,8}$/i.test(request.path) || request.path.startsWith('/assets/')) return next();
    response.setHeader('cache-control', 'no-cache');
    if (existsSync(index)) return response.sendFile(index);
    response.status(503).type('text/plain').send('The browser application is not built yet. Run "npm run build" in the checkout and load this page again.\n');
  };
}

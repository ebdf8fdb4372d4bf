import { glob } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Route } from './define-route.ts';

/** A route with where it stands: the folder is its tag, folder and file together its operation id. */
export interface TableRow {
  readonly route: Route;
  readonly tag: string;
  readonly operationId: string;
  /** Below server/routes. */
  readonly file: string;
}

const routesDir = join(import.meta.dirname, '..', 'routes');

/**
 * The route table: the default export of every file server/routes/<resource>/<action>.ts. Literal path segments
 * come before parameters, so that /conversations/counts is never taken for an id.
 */
export async function collectRoutes(): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const file of glob('*/*.ts', { cwd: routesDir })) {
    if (file.endsWith('.test.ts')) continue;
    const module: { default?: Route } = await import(join(routesDir, file));
    if (module.default?.path === undefined) throw new Error(`server/routes/${file} has no route as its default export.`);
    const tag = dirname(file);
    rows.push({ route: module.default, tag, file, operationId: camelCase(`${tag}-${basename(file, '.ts')}`) });
  }
  return rows.sort((a, b) => compare(sortKey(a.route), sortKey(b.route)));
}

function sortKey(route: Route): string {
  return `${route.path.replaceAll(':', '~')} ${route.method}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function camelCase(text: string): string {
  return text.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

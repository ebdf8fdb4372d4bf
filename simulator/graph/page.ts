import type { Request } from 'express';
import type { JsonObject } from '../world/json.ts';
import { invalidParameter } from './graph-error.ts';
import { queryOf } from './route.ts';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** One page of a list by `limit`, `after` and `before`, with cursors, and `next` only where more follows. */
export function pageOf<T>(request: Request, items: readonly T[], view: (item: T) => JsonObject): JsonObject {
  const limit = Math.min(Math.max(1, Number(queryOf(request, 'limit') ?? DEFAULT_LIMIT) || DEFAULT_LIMIT), MAX_LIMIT);
  const after = queryOf(request, 'after');
  const start = after === undefined ? beforeStart(queryOf(request, 'before'), limit) : cursorPosition(after) + 1;
  const page = items.slice(start, start + limit);
  const cursors = { before: cursor(start), after: cursor(start + page.length - 1) };
  const next = new URL(`${request.protocol}://${request.get('host') ?? 'localhost'}${request.originalUrl}`);
  next.searchParams.set('after', cursors.after);
  next.searchParams.delete('access_token');
  const hasMore = start + limit < items.length;
  return { data: page.map(view), ...(page.length > 0 ? { paging: { cursors, ...(hasMore ? { next: next.href } : {}) } } : {}) };
}

function cursor(position: number): string {
  return Buffer.from(String(Math.max(0, position))).toString('base64url');
}

function cursorPosition(value: string): number {
  const position = Number(Buffer.from(value, 'base64url').toString('latin1'));
  if (value === '' || !Number.isInteger(position) || position < 0) throw invalidParameter('Invalid cursors values.');
  return position;
}

function beforeStart(before: string | undefined, limit: number): number {
  return before === undefined ? 0 : Math.max(0, cursorPosition(before) - limit);
}

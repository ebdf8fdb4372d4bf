import { ApiProblem } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';

/** Where a page ended: the sort value of its last item and its id, which decides between equal ones. */
export interface Place {
  readonly at: number | string;
  readonly id: string;
}

export interface PageRequest {
  readonly cursor?: string;
  readonly limit?: number;
}

/** Reads the cursor of a request; throws VALIDATION_FAILED for one that this server did not make. */
export function placeOf(request: PageRequest): Place | undefined {
  if (request.cursor === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(request.cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value) && (typeof value[0] === 'number' || typeof value[0] === 'string') && typeof value[1] === 'string') return { at: value[0], id: value[1] };
  } catch {
    // Falls through to the one answer for every cursor that cannot be read.
  }
  throw new ApiProblem('VALIDATION_FAILED', [{ field: 'cursor', rule: 'cursor', message: 'cursor is not one of ours.', fix: 'Take nextCursor of the page before, or leave it out.' }]);
}

export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify([place.at, place.id])).toString('base64url');
}

export function pageSizeOf(request: PageRequest): number {
  return Math.min(request.limit ?? limits.pageSize, limits.maxPageSize);
}

/**
 * Cuts a page from rows that were read with one more than its size, so that a last page is known without counting.
 */
export function cutPage<Row>(rows: readonly Row[], size: number, place: (row: Row) => Place): { rows: Row[]; nextCursor?: string } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return rows.length > size && last !== undefined ? { rows: page, nextCursor: cursorOf(place(last)) } : { rows: page };
}

/** The condition "after this place" of a list sorted by a time field and _id, newest first. */
export function olderThan(field: string, place: Place | undefined): Record<string, unknown> {
  if (place === undefined) return {};
  const at = new Date(place.at);
  return { $or: [{ [field]: { $lt: at } }, { [field]: at, _id: { $lt: place.id } }] };
}

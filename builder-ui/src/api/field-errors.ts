import { ApiError } from './api-error.ts';

/** What the server said about single fields, by field name, for the errors under the inputs. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {};
  const byField: Record<string, string> = {};
  for (const detail of error.details) {
    if (typeof detail.field !== 'string' || typeof detail.message !== 'string') continue;
    byField[detail.field.replace(/^\//, '')] ??= detail.message;
  }
  return byField;
}

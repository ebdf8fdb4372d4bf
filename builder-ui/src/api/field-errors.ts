import { i18n } from '../i18n/i18n.ts';
import { ApiError } from './api-error.ts';

/**
 * What the server said about single fields, by their path as the server writes it (`name`, `calendar.weekly.1[0].to`),
 * in words that stand under the field. Empty for any other error: show that one with describeError.
 */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError) || error.code !== 'VALIDATION_FAILED') return {};
  const found: Record<string, string> = {};
  for (const detail of error.details) {
    const { field, rule, message, fix } = detail;
    if (typeof field !== 'string' || field === '' || field in found) continue;
    const english = [message, fix].filter((part) => typeof part === 'string').join(' ');
    found[field] = i18n.t(`errors:rules.${String(rule)}`, { defaultValue: english });
  }
  return found;
}

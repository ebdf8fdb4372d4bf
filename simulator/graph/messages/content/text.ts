import { META_LIMITS } from '../../limits.ts';
import { invalidParameter } from '../../graph-error.ts';
import { requireString } from '../checks.ts';
import type { ContentRule } from '../content-rule.ts';

/** Plain text, with or without a link preview. */
export const textRule: ContentRule = (content) => {
  const body = requireString(content, 'body', "text['body']", META_LIMITS.textBody);
  const preview = content['preview_url'];
  // Form-encoded requests carry booleans as words.
  if (preview !== undefined && preview !== true && preview !== false && preview !== 'true' && preview !== 'false') {
    throw invalidParameter("Param text['preview_url'] must be a boolean.");
  }
  return { payload: { body, ...(preview === undefined ? {} : { preview_url: preview }) }, category: 'service' };
};

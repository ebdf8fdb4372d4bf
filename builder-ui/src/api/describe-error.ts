import { i18n } from '../i18n/i18n.ts';
import { ApiError, NetworkError } from './api-error.ts';

export type DescribedError = {
  /** A sentence for the person in front of the screen, in their language. */
  message: string;
  requestId: string | undefined;
  /** The server was not reached, so nothing was decided about the request. */
  unreachable: boolean;
};

/** Puts any thrown value into words. Codes have their own words; the server's English text is the fallback. */
export function describeError(error: unknown): DescribedError {
  if (error instanceof ApiError) {
    const message = i18n.t(`errors:${error.code}`, { defaultValue: error.message });
    return { message, requestId: error.status >= 500 ? error.requestId : undefined, unreachable: false };
  }
  if (error instanceof NetworkError) return { message: i18n.t('errors:unreachable'), requestId: undefined, unreachable: true };
  return { message: i18n.t('errors:unexpected'), requestId: undefined, unreachable: false };
}

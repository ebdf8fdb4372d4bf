import { useBlocker } from '@tanstack/react-router';

/**
 * Holds back leaving the page while something is not saved. Give the result to UnsavedDialog; closing the
 * browser tab is held back by the browser's own question.
 */
export function useUnsavedGuard(dirty: boolean) {
  return useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: () => dirty, withResolver: true });
}

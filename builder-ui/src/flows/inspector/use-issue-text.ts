import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';

/** Puts an issue into the user's language: words of the node type, then our own, then the English of the check. */
export function useIssueText(): (issue: FlowIssue, type?: string) => string {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  return useCallback((issue, type) => {
    const own = type === undefined ? undefined : words.messages(type).issues?.[issue.code];
    const details = (issue.details ?? {}) as Record<string, unknown>;
    if (own !== undefined) return own.replace(/\{(\w+)\}/g, (all, name: string) => (name in details ? String(details[name]) : all));
    return t(`issues.${issue.code}`, { defaultValue: issue.message, ...details });
  }, [t, words]);
}

import { useCallback } from 'react';
import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { issueText } from './issue-text.ts';

/** Puts an issue into the user's language; `type` is the type of the step it concerns. */
export function useIssueText(): (issue: FlowIssue, type?: string) => string {
  const words = useNodeWords();
  return useCallback((issue, type) => issueText(words, issue, type), [words]);
}

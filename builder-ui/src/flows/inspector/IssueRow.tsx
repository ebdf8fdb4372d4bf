import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { useNode } from '../editor/session-context.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { useIssueText } from './use-issue-text.ts';

/** One issue in a list: where, and what is wrong. */
export function IssueRow({ issue, onOpen }: { issue: FlowIssue; onOpen: () => void }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const issueText = useIssueText();
  const node = useNode(issue.nodeId ?? '');
  const handle = node ? nodeHandles(node).find((candidate) => candidate.id === issue.handle) : undefined;
  const field = node && issue.path ? words.messages(node.type).fields?.[issue.path.slice(1).split('/').filter((part) => !/^\d+$/.test(part)).join('.')]?.label : undefined;
  const place = [node ? words.name(node) : t('issues.flow'), handle && node ? words.handle(node.type, handle) : field].filter((part) => part !== undefined).join(' · ');
  return (
    <button type="button" onClick={onOpen} className="flex w-full items-start gap-2 rounded-control px-2 py-1.5 text-start hover:bg-hover">
      {issue.severity === 'error' ? <CircleAlert size={14} className="mt-0.5 shrink-0 text-red-ink" aria-label={t('issues.error')} /> : <TriangleAlert size={14} className="mt-0.5 shrink-0 text-amber-ink" aria-label={t('issues.warning')} />}
      <span className="min-w-0 flex-1">
        <span className="block truncate text-xs font-medium" dir="auto">{place}</span>
        <span className="block text-xs text-muted">{issueText(issue, node?.type)}</span>
      </span>
    </button>
  );
}

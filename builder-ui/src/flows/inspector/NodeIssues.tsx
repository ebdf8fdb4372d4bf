import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { useNodeIssues } from '../editor/session-context.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { useIssueText } from './use-issue-text.ts';

/** What is wrong with the step as a whole: what the checks say that belongs to no field of the form. */
export function NodeIssues({ node }: { node: FlowNode }) {
  const { t } = useTranslation('flows');
  const issueText = useIssueText();
  const words = useNodeWords();
  const issues = useNodeIssues(node.id).filter((issue) => issue.path === undefined || issue.path === '');
  if (issues.length === 0) return null;
  const errors = issues.some((issue) => issue.severity === 'error');
  return (
    <ul className={errors ? 'flex flex-col gap-1.5 border-b border-red-line bg-red-soft px-4 py-2.5' : 'flex flex-col gap-1.5 border-b border-amber-line bg-amber-soft px-4 py-2.5'}>
      {issues.map((issue) => {
        const handle = nodeHandles(node).find((candidate) => candidate.id === issue.handle);
        return (
          <li key={`${issue.code} ${issue.handle ?? ''}`} className="flex items-start gap-2 text-xs">
            {issue.severity === 'error'
              ? <CircleAlert size={14} className="mt-px shrink-0 text-red-ink" aria-label={t('issues.error')} />
              : <TriangleAlert size={14} className="mt-px shrink-0 text-amber-ink" aria-label={t('issues.warning')} />}
            <span className="min-w-0">
              {handle ? <span className="font-medium">{t('inspector.exit', { name: words.handle(node.type, handle) })} </span> : null}
              {issueText(issue, node.type)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { Notice } from '../../ui/Notice.tsx';
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
  return (
    <div className="flex flex-col gap-2 px-4 pt-4">
      {issues.map((issue) => {
        const handle = nodeHandles(node).find((candidate) => candidate.id === issue.handle);
        return (
          <Notice
            key={`${issue.code} ${issue.handle ?? ''}`}
            tone={issue.severity === 'error' ? 'red' : 'amber'}
            title={handle ? t('inspector.exit', { name: words.handle(node.type, handle) }) : undefined}
          >
            {issueText(issue, node.type)}
          </Notice>
        );
      })}
    </div>
  );
}

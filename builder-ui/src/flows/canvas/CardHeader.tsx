import { CircleAlert, Clock, TriangleAlert } from 'lucide-react';
import type { FlowNode, NodeStats } from '../../../../schemas/generated/types.ts';
import { useNodeIssues, useChangeMark } from '../editor/session-context.ts';
import { issueText } from '../inspector/issue-text.ts';
import { Badge } from '../../ui/Badge.tsx';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { nodeType } from '../node-types/node-types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { ProblemCount } from './ProblemCount.tsx';

/** Icon, type in small capitals, title, and what needs attention. */
export function CardHeader({ node, counts }: { node: FlowNode; counts: NodeStats | undefined }) {
  const words = useNodeWords();
  const { t } = words;
  const group = nodeType(node.type)?.manifest.group;
  const named = Boolean(node.label?.trim());
  const kind = named ? words.messages(node.type).title : group ? t(`flows:kindOf.${group}`) : t('flows:card.unknownType');
  return (
    <div className="flex h-13 items-center gap-2.5 ps-3.5 pe-3">
      <NodeIcon type={node.type} />
      <div className="min-w-0 flex-1">
        <div className="step-kind-line flex items-center gap-1.5">
          <span className="step-kind min-w-0 truncate">{kind}</span>
          {node.disabled ? <span className="shrink-0 text-2xs text-faint">· {t('flows:card.disabled')}</span> : null}
        </div>
        <div className="step-title truncate text-sm leading-[18px] font-semibold" dir="auto" title={words.name(node)}>{words.name(node)}</div>
      </div>
      <Marks nodeId={node.id} type={node.type} counts={counts} />
    </div>
  );
}

const markTones = { added: 'green', removed: 'red', changed: 'blue', moved: 'amber' } as const;

function Marks({ nodeId, type, counts }: { nodeId: string; type: string; counts: NodeStats | undefined }) {
  const words = useNodeWords();
  const { t } = words;
  const issues = useNodeIssues(nodeId);
  const mark = useChangeMark(nodeId);
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return (
    <>
      {mark ? <Badge tone={markTones[mark]}>{t(`flows:changes.${mark}`)}</Badge> : null}
      {counts && counts.problems > 0 ? <ProblemCount nodeId={nodeId} count={counts.problems} /> : null}
      {counts && counts.waiting > 0 ? (
        <span className="inline-flex h-5 shrink-0 items-center gap-1 rounded-sm bg-blue-soft px-1.5 text-2xs font-medium text-blue-ink" title={t('flows:card.waiting', { count: counts.waiting })} data-numeric>
          <Clock size={12} aria-hidden />{counts.waiting}
        </span>
      ) : null}
      {issues.length > 0 ? (
        <span
          className={errors > 0 ? 'flex shrink-0 text-red-ink' : 'flex shrink-0 text-amber-ink'}
          title={issues.map((issue) => issueText(words, issue, type)).join('\n')}
          role="img"
          aria-label={errors > 0 ? t('flows:card.errors', { count: errors }) : t('flows:card.warnings', { count: issues.length })}
        >
          {errors > 0 ? <CircleAlert size={16} /> : <TriangleAlert size={16} />}
        </span>
      ) : null}
    </>
  );
}

import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { frameNameOf } from '../document/frames.ts';
import { useDocument, useNode, useNodeIssues } from '../editor/session-context.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';
import { summaryText } from '../node-types/summary.ts';
import type { OutlineRow } from './outline-rows.ts';

/** What a line of the outline says. */
export function OutlineLine({ row, mark }: { row: OutlineRow; mark: ReactNode }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const node = useNode(row.nodeId);
  const issues = useNodeIssues(row.nodeId);
  const frame = useDocument((state) => frameNameOf(state.document, row.nodeId));
  if (!node) return null;
  if (row.kind === 'exit') {
    const handle = nodeHandles(node).find((candidate) => candidate.id === row.handle);
    const name = handle ? words.handle(node.type, handle) : row.handle;
    return (
      <>
        <span className="min-w-0 flex-1 truncate text-xs text-muted" dir="auto">{name}{row.open ? <span className="text-faint"> · {t('outline.open')}</span> : null}</span>
        {mark}
      </>
    );
  }
  const worst = issues.some((issue) => issue.severity === 'error');
  return (
    <>
      {row.kind === 'jump' ? mark : <NodeIcon type={node.type} size={24} />}
      {row.kind === 'jump'
        ? <span className="min-w-0 flex-1 truncate text-xs text-faint" dir="auto">{t('outline.jump', { name: words.name(node) })}</span>
        : (
          <span className={cx('min-w-0 flex-1 py-1', node.disabled && 'opacity-60')}>
            <span className="block truncate" dir="auto">{words.name(node)}</span>
            <span className="block truncate text-2xs text-muted" dir="auto">{summaryText(words.summary(node))}</span>
          </span>
        )}
      {row.kind === 'step' && frame !== undefined ? <span className="max-w-20 shrink-0 truncate rounded-sm bg-slate-4 px-1 text-2xs text-muted" dir="auto" title={t('frame.in', { name: frame })}>{frame}</span> : null}
      {row.kind === 'step' && issues.length > 0
        ? worst ? <CircleAlert size={14} className="shrink-0 text-red-ink" aria-label={t('issues.error')} /> : <TriangleAlert size={14} className="shrink-0 text-amber-ink" aria-label={t('issues.warning')} />
        : null}
    </>
  );
}

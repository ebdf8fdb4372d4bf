import { Link } from '@tanstack/react-router';
import { OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/session.ts';
import { useEditorSession } from '../editor/session-context.ts';

const look = 'nodrag nopan inline-flex h-5 shrink-0 items-center gap-1 rounded-sm bg-red-soft px-1.5 text-2xs font-medium text-red-ink';

/** How many runs are stuck or have failed at a step; leads to them. */
export function ProblemCount({ nodeId, count }: { nodeId: string; count: number }) {
  const { t } = useTranslation('flows');
  const { flowId } = useEditorSession();
  const mayOperate = usePermission('flows.operate');
  const content = <><OctagonAlert size={12} aria-hidden />{count}</>;
  const label = t('card.problems', { count });
  if (!mayOperate) return <span className={look} title={label} data-numeric>{content}</span>;
  return <Link to="/flows/stuck" search={{ flowId, nodeId }} className={look} title={label} aria-label={label} data-numeric onClick={(event) => event.stopPropagation()}>{content}</Link>;
}

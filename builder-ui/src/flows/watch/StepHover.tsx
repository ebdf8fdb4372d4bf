import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { NodeVisitors } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useStepNames } from '../phone/use-step-names.ts';
import { StepCounts } from './StepCounts.tsx';

/** The pointer rests so long on a card before its contacts are asked for, and may be gone so long before they are hidden. */
const restMs = 350;
const goneMs = 250;
const width = 280;

type Hovered = { nodeId: string; left: number; top: number };

/** While watching: a card under the pointer shows its counts and the latest contacts who came by, each with a link to their path. */
export function StepHover({ flowId }: { flowId: string }) {
  const hovered = useHoveredStep();
  const { t } = useTranslation('flow-watch');
  if (!hovered) return null;
  return createPortal(
    <div className="floating fixed z-50 flex flex-col gap-2.5 p-3 text-xs" data-step-hover={hovered.nodeId} role="group" aria-label={t('latest')} style={{ left: hovered.left, top: hovered.top, width }}>
      <StepCounts nodeId={hovered.nodeId} />
      <Visitors flowId={flowId} nodeId={hovered.nodeId} />
    </div>,
    document.body,
  );
}

function Visitors({ flowId, nodeId }: { flowId: string; nodeId: string }) {
  const { t } = useTranslation('flow-watch');
  const { exit } = useStepNames();
  const visitors = useQuery({
    queryKey: keys.flows.part(flowId, 'visitors', { nodeId }),
    queryFn: ({ signal }) => request<NodeVisitors>('GET', `/flows/${flowId}/nodes/${nodeId}/visitors`, { signal }),
    staleTime: 5000,
  });
  if (visitors.isError && !visitors.data) return <ErrorState compact error={visitors.error} onRetry={() => void visitors.refetch()} />;
  if (visitors.isPending) return <SkeletonRows rows={2} height={36} />;
  const items = visitors.data?.items ?? [];
  if (items.length === 0) return <p className="text-muted">{t('nobody')}</p>;
  return (
    <section>
      <h3 className="mb-1 font-medium">{t('latest')}</h3>
      <ul>
        {items.map(({ runId, contact, at, here, handle }) => (
          <li key={runId}>
            <Link to="/flows/$flowId" params={{ flowId }} search={{ view: 'watch', run: runId }} replace className="flex items-baseline gap-2 rounded-sm py-1 hover:text-accent-ink">
              <span className="min-w-0 flex-1 truncate font-medium" dir="auto">{contact.name}</span>
              <span className="max-w-28 shrink-0 truncate text-muted" dir="auto">{here ? t('here') : handle === undefined ? '' : exit(nodeId, handle)}</span>
              <RelativeTime className="shrink-0 text-faint" time={at} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The card on which the pointer rests, and where beside it there is room. */
function useHoveredStep(): Hovered | undefined {
  const [hovered, setHovered] = useState<Hovered | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (action: () => void, ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(action, ms);
    };
    const over = ({ target, buttons }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest('[data-step-hover]')) return clearTimeout(timer);
      const card = buttons === 0 ? target.closest('.flow-canvas .react-flow__node-step') : null;
      const nodeId = card?.getAttribute('data-id');
      if (!card || !nodeId) return later(() => setHovered(undefined), goneMs);
      return later(() => {
        const { left, right, top } = card.getBoundingClientRect();
        const beside = right + 8 + width > window.innerWidth ? left - 8 - width : right + 8;
        setHovered({ nodeId, left: Math.max(beside, 8), top: Math.min(Math.max(top, 56), window.innerHeight - 280) });
      }, restMs);
    };
    const hide = () => {
      clearTimeout(timer);
      setHovered(undefined);
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('wheel', hide, { passive: true });
    document.addEventListener('pointerdown', over);
    return () => {
      hide();
      document.removeEventListener('pointerover', over);
      document.removeEventListener('wheel', hide);
      document.removeEventListener('pointerdown', over);
    };
  }, []);
  return hovered;
}

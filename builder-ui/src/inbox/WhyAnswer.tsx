import { useQuery } from '@tanstack/react-query';
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReasonWords } from '../i18n/use-reason-words.ts';
import type { MessageBody, WhyCandidate, WhyDecision } from '../../../schemas/generated/types.ts';
import { Badge, type BadgeTone } from '../ui/Badge.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { whyQuery } from './inbox-queries.ts';

const tones: Record<string, BadgeTone> = { started: 'green', accepted: 'green', queued: 'blue', misfit: 'amber', refused: 'amber' };

/** On a message of the customer: opens why it was answered by this flow, or by none. */
export function WhyAnswer({ message }: { message: MessageBody }) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={t('why.title')}
        icon={<CircleHelp size={12} />}
        size="xs"
        className="-my-1.5 opacity-0 group-hover/bubble:opacity-100 focus-visible:opacity-100 [@media(hover:none)]:opacity-100"
        onClick={() => setOpen(true)}
      />
      <Dialog open={open} onOpenChange={setOpen} title={t('why.title')} description={t('why.explain')}>
        {open ? <Decisions message={message} /> : null}
      </Dialog>
    </>
  );
}

function Decisions({ message }: { message: MessageBody }) {
  const { t } = useTranslation('inbox');
  const { data, error, refetch, isFetching } = useQuery(whyQuery(message.conversationId, message.id));
  if (error) return <ErrorState compact error={error} title={t('why.failed')} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data) return <SkeletonRows rows={3} />;
  if (data.decisions.length === 0) return <p className="text-muted">{t('why.nothing')}</p>;
  return <div className="flex flex-col gap-5">{data.decisions.map((decision) => <Decision key={`${decision.at}${decision.decision}`} decision={decision} />)}</div>;
}

function Decision({ decision }: { decision: WhyDecision }) {
  const { t } = useTranslation('inbox');
  const words = useReasonWords();
  const { candidates, flow, more = 0 } = decision;
  return (
    <section>
      <p className="font-medium">{flow ? t('why.answered', { flow: flow.name }) : t(`why.decisions.${decision.decision}`, { defaultValue: t('why.decisions.inbox') })}</p>
      <p className="mt-0.5 text-muted">{words(decision.reason)}</p>
      {candidates.length > 0 ? (
        <ol className="mt-3 flex flex-col divide-y divide-line rounded-card border border-line">
          {candidates.map((candidate, index) => <Candidate key={`${index}:${candidate.nodeId ?? ''}`} candidate={candidate} />)}
        </ol>
      ) : <p className="mt-2 text-xs text-faint">{t('why.noCandidates')}</p>}
      {more > 0 ? <p className="mt-1.5 text-xs text-faint">{t('why.more', { count: more })}</p> : null}
    </section>
  );
}

function Candidate({ candidate }: { candidate: WhyCandidate }) {
  const { t } = useTranslation('inbox');
  const words = useReasonWords();
  const { flow, nodeLabel, priority, result, reason } = candidate;
  return (
    <li className="flex items-start gap-3 px-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="truncate">{flow?.name ?? t('why.endedFlow')}{nodeLabel ? <span className="text-muted"> · {nodeLabel}</span> : null}</p>
        {reason ? <p className="text-xs text-muted">{words(reason)}</p> : null}
        {priority !== undefined ? <p className="text-xs text-faint" data-numeric>{t('why.priority', { priority })}</p> : null}
      </div>
      <Badge tone={tones[result] ?? 'neutral'}>{t(`why.results.${result}`, { defaultValue: result })}</Badge>
    </li>
  );
}

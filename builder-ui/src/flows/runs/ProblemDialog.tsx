import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RunJobBody, RunProblemDetail } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { ProblemActions } from './ProblemActions.tsx';
import { ProblemLinks } from './ProblemLinks.tsx';
import { ProblemPath } from './ProblemPath.tsx';
import { problemQuery } from './problem-queries.ts';
import { useCauseWords } from './use-cause-words.ts';
import { useFailureWords } from './use-failure-words.ts';

type ProblemDialogProps = { runId: string; onClose: () => void; onStarted: (job: RunJobBody) => void };

/** One run that needs a person: why, with which values, on which way, and what can be done. */
export function ProblemDialog({ runId, onClose, onStarted }: ProblemDialogProps) {
  const { t } = useTranslation('runs');
  const { data, error, refetch, isFetching } = useQuery(problemQuery(runId));
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      size="lg"
      title={data?.run.contact.name ?? t('run')}
      description={data ? <span dir="auto">{t('place', { flow: data.run.flow.name, version: data.run.version })} · {data.run.nodeLabel}</span> : undefined}
      footer={data ? <ProblemActions run={data.run} onStarted={onStarted} /> : undefined}
    >
      {data ? <Content detail={data} /> : error ? <ErrorState compact error={error} title={t('gone')} onRetry={() => void refetch()} retrying={isFetching} /> : <SkeletonRows rows={6} />}
    </Dialog>
  );
}

function Content({ detail: { run, variables, command, entries } }: { detail: RunProblemDetail }) {
  const { t } = useTranslation(['runs', 'inbox']);
  const words = useCauseWords();
  const exactly = useFailureWords();
  const { code, message, nodeId: _nodeId, at: _at, details, ...more } = run.error;
  // Where in an expression it is, and the cause, are for programs: the sentence above says both.
  const { cause: _cause, at: _from, end: _to, ...facts } = (details ?? {}) as Record<string, unknown>;
  const values = Object.entries(variables);
  const named = (name: string, value: unknown) => [name, value, t(`facts.${name}`, { defaultValue: name })] as const;
  return (
    <div className="flex flex-col gap-5">
      <Notice tone={run.kind === 'stuck' ? 'red' : 'amber'} title={words(code, message)}>
        <p dir="auto">{exactly(run.error)}</p>
      </Notice>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <Badge tone={run.kind === 'stuck' ? 'red' : 'neutral'}>{t(`kinds.${run.kind}`)}</Badge>
        <span>{t('since')} <RelativeTime time={run.at} /></span>
        <ProblemLinks run={run} />
      </div>
      <Facts title={t('error')} facts={Object.entries({ code, ...more, ...facts }).map(([name, value]) => named(name, value))} />
      {values.length > 0 ? <Facts title={t('variables')} facts={values} /> : <p className="text-xs text-muted">{t('noVariables')}</p>}
      {command ? <Facts title={t('command')} facts={[named('kind', t(`commands.${command.kind}`, { defaultValue: command.kind })), ...(command.state ? [named('state', t(`inbox:state.${command.state}`, { defaultValue: command.state }))] : []), ...(command.content ? [named('content', command.content)] : []), named('id', command.id)]} /> : null}
      <ProblemPath run={run} entries={entries} />
    </div>
  );
}

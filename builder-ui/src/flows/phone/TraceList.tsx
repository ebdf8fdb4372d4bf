import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TraceEntry } from '../../../../schemas/generated/types.ts';
import { useReasonWords } from '../../i18n/use-reason-words.ts';
import { cx } from '../../ui/cx.ts';
import { useDocument } from '../editor/session-context.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';
import { useFailureWords } from '../runs/use-failure-words.ts';
import { traceGroups, type TraceGroup } from './trace-groups.ts';
import { traceTimes, type TraceTimes } from './trace-times.ts';
import { useStepNames } from './use-step-names.ts';

export type TraceListProps = {
  entries: ReadonlyArray<TraceEntry>;
  flowId: string;
  /** IANA name; times are shown in it, the browser's by default. */
  timeZone?: string | undefined;
  /** Keeps the newest line in sight. */
  follow?: boolean | undefined;
  onOpen: (nodeId: string) => void;
};

/** What the engine did, step by step, with times and reasons. */
export function TraceList({ entries, flowId, timeZone, follow = false, onOpen }: TraceListProps) {
  const { t, i18n } = useTranslation('flows');
  const words = useNodeWords();
  const reasonText = useReasonWords();
  const failureText = useFailureWords(false);
  const nodes = useDocument((state) => state.document.nodes);
  const count = entries.length;
  const { step, exit } = useStepNames();
  const groups = useMemo(
    () => traceGroups(entries.slice(0, count), flowId, { t, locale: i18n.language, reasonText, failureText, nodeName: step, exitName: exit }),
    [entries, count, flowId, step, exit, reasonText, failureText, t, i18n.language],
  );
  const end = useRef<HTMLLIElement>(null);
  const shown = groups.length;
  useEffect(() => { if (follow && shown > 0) end.current?.scrollIntoView({ block: 'nearest' }); }, [follow, shown]);
  const [opened] = useState(() => Date.now());
  const times = useMemo(() => traceTimes(groups, i18n.language, opened, timeZone), [groups, i18n.language, opened, timeZone]);
  return (
    <ol className="flex flex-col px-3 py-2" aria-label={t('trace.title')}>
      {groups.map((group, index) => <Visit key={index} group={group} name={group.nodeId && nodes[group.nodeId] ? words.name(nodes[group.nodeId]!) : undefined} type={group.nodeId ? nodes[group.nodeId]?.type : undefined} times={times[index]} last={index === groups.length - 1} onOpen={onOpen} />)}
      <li ref={end} aria-hidden />
    </ol>
  );
}

type VisitProps = { group: TraceGroup; name: string | undefined; type: string | undefined; times: TraceTimes | undefined; last: boolean; onOpen: (nodeId: string) => void };

function Visit({ group, name, type, times, last, onOpen }: VisitProps) {
  const { nodeId } = group;
  return (
    <li className="relative flex gap-2.5 pb-3" data-trace-node={nodeId}>
      {last ? null : <span className="absolute start-3 top-7 bottom-0 w-px bg-line" aria-hidden />}
      {type ? <NodeIcon type={type} size={24} /> : <span className="flex size-6 shrink-0 items-center justify-center"><span className="size-1.5 rounded-full bg-slate-8" /></span>}
      <div className="min-w-0 flex-1">
        {name !== undefined && nodeId !== undefined ? (
          <button type="button" className="flex w-full items-baseline gap-2 rounded-sm text-start hover:text-accent-ink" onClick={() => onOpen(nodeId)}>
            <span className={cx('min-w-0 flex-1 truncate leading-6 font-medium', group.failed && 'text-red-ink')} dir="auto">{name}</span>
            <time className="shrink-0 text-2xs text-faint">{times?.visit}</time>
          </button>
        ) : null}
        {group.lines.map((line, index) => (
          <p key={index} className={cx('flex items-baseline gap-2 text-xs', name === undefined && index === 0 && 'leading-6', line.tone === 'bad' ? 'text-red-ink' : line.tone === 'muted' ? 'text-faint' : 'text-muted')}>
            <span className="min-w-0 flex-1 break-words">{line.text}</span>
            {times?.lines[index] === undefined ? null : <time className="shrink-0 text-2xs text-faint">{times.lines[index]}</time>}
          </p>
        ))}
      </div>
    </li>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowDetail, FlowNode, NodeDifference } from '../../../../schemas/generated/types.ts';
import { changesBetween } from '../diff/change-marks.ts';
import { changedPart } from '../diff/changed-part.ts';
import { toGraph } from '../document/flow-document.ts';
import { useDocument } from '../editor/session-context.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';
import { fieldChange } from '../publish/field-change.ts';
import { useChangeTools } from '../publish/use-change-tools.ts';
import type { MergeConflict } from './merge-documents.ts';

type ConflictsProps = { conflicts: ReadonlyArray<MergeConflict>; theirs: FlowDetail; who: string };

/** What two people changed differently: each step with the settings in which they differ, side by side. */
export function Conflicts({ conflicts, theirs, who }: ConflictsProps) {
  const { t } = useTranslation('flows');
  const document = useDocument((state) => state.document);
  const changes = useMemo(() => changesBetween(toGraph(document), theirs.graph), [document, theirs]);
  const ids = [...new Set(conflicts.filter(({ kind }) => kind === 'node').map(({ id }) => id))];
  const others = conflicts.filter(({ kind }) => kind !== 'node').length;
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-3 px-3 text-xs font-medium text-muted"><span>{t('conflict.here')}</span><span className="truncate" dir="auto">{who}</span></div>
      {ids.map((id) => (
        <ChangedStep
          key={id}
          mine={document.nodes[id]}
          theirs={theirs.graph.nodes.find((node) => node.id === id)}
          difference={changes.nodes.find(({ nodeId, change }) => nodeId === id && change === 'changed')}
        />
      ))}
      {others > 0 ? <p className="text-xs text-muted">{t('conflict.others', { count: others })}</p> : null}
    </div>
  );
}

type ChangedStepProps = { mine: FlowNode | undefined; theirs: FlowNode | undefined; difference: NodeDifference | undefined };

function ChangedStep({ mine, theirs, difference }: ChangedStepProps) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const node = mine ?? theirs;
  const tools = useChangeTools(node?.type);
  if (!node) return null;
  const kept = (side: FlowNode | undefined) => <p className={side ? 'text-ink' : 'text-faint'}>{side ? t('conflict.changed') : t('conflict.removed')}</p>;
  return (
    <section aria-label={words.name(node)} className="rounded-control border border-line px-3 py-2">
      <h3 className="flex items-center gap-2 text-sm font-medium"><NodeIcon type={node.type} size={16} /><span className="min-w-0 truncate" dir="auto">{words.name(node)}</span></h3>
      {difference ? difference.fields.map((field) => {
        const { name, before, after } = fieldChange(field, tools);
        const part = changedPart(before, after);
        const side = (whole: string, changed: string | undefined) => <p className="min-w-0 break-words" dir="auto">{part ? <>{part.head}<mark className="rounded-sm bg-amber-soft text-amber-ink">{changed}</mark>{part.tail}</> : whole}</p>;
        return (
          <div key={field.path} className="mt-1.5 text-xs">
            <p className="text-muted">{name}</p>
            <div className="grid grid-cols-2 gap-3">{side(before, part?.before)}{side(after, part?.after)}</div>
          </div>
        );
      }) : <div className="mt-1.5 grid grid-cols-2 gap-3 text-xs">{kept(mine)}{kept(theirs)}</div>}
    </section>
  );
}

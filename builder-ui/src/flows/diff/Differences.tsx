import { Minus, Move, Pencil, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EdgeDifference, FieldDifference, NodeDifference } from '../../../../schemas/generated/types.ts';
import type { GraphDiff } from '../../../../workflows/engine/diff/diff-graphs.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';
import { useStepNames } from '../phone/use-step-names.ts';
import { fieldChange, type FieldChange } from '../publish/field-change.ts';
import { useChangeTools } from '../publish/use-change-tools.ts';
import { changedPart } from './changed-part.ts';

export type DifferencesProps = {
  diff: GraphDiff & { moved?: ReadonlyArray<string> | undefined };
  /** A change was clicked; without it changes are only read. */
  onOpen?: ((nodeId: string) => void) | undefined;
};

/** What differs between two states of a flow, in the words of the forms: steps, their settings, connections, rules of the flow. */
export function Differences({ diff, onOpen }: DifferencesProps) {
  const { t } = useTranslation('flows');
  const settings = useChangeTools(undefined);
  const { moved = [] } = diff;
  if (diff.nodes.length + diff.edges.length + diff.settings.length + moved.length === 0) return <p className="text-xs text-muted">{t('changes.none')}</p>;
  return (
    <ul className="flex flex-col gap-2.5">
      {diff.nodes.map((node) => <NodeChange key={`${node.change} ${node.nodeId}`} node={node} onOpen={onOpen} />)}
      {diff.edges.length > 0 ? <li><p className="text-xs font-medium">{t('changes.connections')}</p><ul className="mt-1 flex flex-col gap-1">{diff.edges.map((edge) => <EdgeChange key={`${edge.nodeId} ${edge.handle}`} edge={edge} diff={diff} onOpen={onOpen} />)}</ul></li> : null}
      {diff.settings.length > 0 ? <li><p className="text-xs font-medium">{t('changes.settings')}</p><Fields fields={diff.settings} toWords={(field) => fieldChange(field, settings)} /></li> : null}
      {moved.length > 0 ? <Moved ids={moved} onOpen={onOpen} /> : null}
    </ul>
  );
}

const marks = {
  added: <Plus size={14} className="text-green-ink" aria-hidden />,
  removed: <Minus size={14} className="text-red-ink" aria-hidden />,
  changed: <Pencil size={14} className="text-blue-ink" aria-hidden />,
};

/** A line that leads to its step, if somebody can show it. */
function Line({ nodeId, onOpen, children }: { nodeId: string; onOpen: DifferencesProps['onOpen']; children: ReactNode }) {
  const look = 'flex w-full items-center gap-1.5 rounded-sm text-start text-xs';
  return onOpen ? <button type="button" className={`${look} hover:text-accent-ink`} onClick={() => onOpen(nodeId)}>{children}</button> : <p className={look}>{children}</p>;
}

function NodeChange({ node, onOpen }: { node: NodeDifference; onOpen: DifferencesProps['onOpen'] }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const tools = useChangeTools(node.type);
  return (
    <li data-change={node.change}>
      <Line nodeId={node.nodeId} onOpen={onOpen}>
        {marks[node.change]}
        <NodeIcon type={node.type} size={16} />
        <span className="min-w-0 truncate font-medium" dir="auto">{words.name(node)}</span>
        <span className="ms-auto shrink-0 text-muted">{t(`changes.${node.change}`)}</span>
      </Line>
      {node.fields.length > 0 ? <Fields fields={node.fields} toWords={(field) => fieldChange(field, tools)} /> : null}
    </li>
  );
}

function Moved({ ids, onOpen }: { ids: ReadonlyArray<string>; onOpen: DifferencesProps['onOpen'] }) {
  const { t } = useTranslation('flows');
  const { step } = useStepNames();
  return (
    <li>
      <p className="text-xs font-medium">{t('changes.moved')}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {ids.map((id) => <li key={id}><Line nodeId={id} onOpen={onOpen}><Move size={14} className="text-amber-ink" aria-hidden /><span className="min-w-0 truncate" dir="auto">{step(id)}</span></Line></li>)}
      </ul>
    </li>
  );
}

function Fields({ fields, toWords }: { fields: readonly FieldDifference[]; toWords: (field: FieldDifference) => FieldChange }) {
  return (
    <dl className="mt-1 flex flex-col gap-1 ps-5 text-xs">
      {fields.map((field) => {
        const { name, before, after } = toWords(field);
        return (
          <div key={field.path}>
            <dt className="text-muted">{name}</dt>
            <dd className="break-words"><Values field={field} before={before} after={after} /></dd>
          </div>
        );
      })}
    </dl>
  );
}

function Values({ field, before, after }: { field: FieldDifference; before: string; after: string }) {
  const part = field.before === undefined || field.after === undefined ? undefined : changedPart(before, after);
  if (part) {
    return (
      <span dir="auto">
        {part.head}
        {part.before === '' ? null : <del className="rounded-sm bg-red-soft text-red-ink">{part.before}</del>}
        {part.after === '' ? null : <ins className="rounded-sm bg-green-soft text-green-ink no-underline">{part.after}</ins>}
        {part.tail}
      </span>
    );
  }
  return (
    <>
      {field.before === undefined ? null : <del className="text-muted" dir="auto">{before}</del>}
      {field.before === undefined || field.after === undefined ? null : <span aria-hidden className="mx-1 inline-block rtl:-scale-x-100">→</span>}
      {field.after === undefined ? null : <ins className="no-underline" dir="auto">{after}</ins>}
    </>
  );
}

function EdgeChange({ edge, diff, onOpen }: { edge: EdgeDifference; diff: GraphDiff; onOpen: DifferencesProps['onOpen'] }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const step = (id: string | undefined) => diff.steps.find((candidate) => candidate.nodeId === id);
  const name = (id: string | undefined): string => {
    const found = step(id);
    return found ? words.name(found) : t('changes.nowhere');
  };
  const exit = `${name(edge.nodeId)} · ${words.handle(step(edge.nodeId)?.type ?? '', { id: edge.handle, ...(edge.handleLabel === undefined ? {} : { label: edge.handleLabel }) })}`;
  return (
    <li className="text-xs">
      <Line nodeId={edge.nodeId} onOpen={onOpen}><span dir="auto">{t('changes.leadsTo', { exit, after: name(edge.after) })}</span></Line>
      <span className="block text-muted" dir="auto">{t('changes.before', { before: name(edge.before) })}</span>
    </li>
  );
}

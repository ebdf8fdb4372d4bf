import { useQuery } from '@tanstack/react-query';
import { Minus, Pencil, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EdgeDifference, FieldDifference, FlowDiff, NodeDifference } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';
import { fieldChange, type FieldChange } from './field-change.ts';
import { useChangeTools } from './use-change-tools.ts';

/** What differs between a version and a later one, or the draft: steps, their settings, connections, rules of the flow. */
export function VersionChanges({ flowId, from, to }: { flowId: string; from: number; to: number | 'draft' }) {
  const { t } = useTranslation('flows');
  const diff = useQuery({
    queryKey: keys.flows.part(flowId, 'diff', { from, to }),
    queryFn: ({ signal }) => request<FlowDiff>('GET', `/flows/${flowId}/versions/${from}/diff/${to}`, { signal }),
    staleTime: to === 'draft' ? 0 : Infinity,
  });
  const title = to === 'draft' ? t('changes.sinceDraft', { number: from }) : t('changes.since', { number: from });
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="text-xs font-medium">{title}</h3>
      {diff.isPending ? <SkeletonRows rows={2} height={36} /> : null}
      {diff.isError ? <ErrorState compact error={diff.error} onRetry={() => void diff.refetch()} /> : null}
      {diff.data ? <Differences diff={diff.data} /> : null}
    </section>
  );
}

function Differences({ diff }: { diff: FlowDiff }) {
  const { t } = useTranslation('flows');
  const settings = useChangeTools(undefined);
  if (diff.nodes.length + diff.edges.length + diff.settings.length === 0) return <p className="text-xs text-muted">{t('changes.none')}</p>;
  return (
    <ul className="flex flex-col gap-2.5">
      {diff.nodes.map((node) => <NodeChange key={`${node.change} ${node.nodeId}`} node={node} />)}
      {diff.edges.length > 0 ? <li><p className="text-xs font-medium">{t('changes.connections')}</p><ul className="mt-1 flex flex-col gap-1">{diff.edges.map((edge) => <EdgeChange key={`${edge.nodeId} ${edge.handle}`} edge={edge} diff={diff} />)}</ul></li> : null}
      {diff.settings.length > 0 ? <li><p className="text-xs font-medium">{t('changes.settings')}</p><Fields fields={diff.settings} toWords={(field) => fieldChange(field, settings)} /></li> : null}
    </ul>
  );
}

const marks = {
  added: <Plus size={14} className="text-green-ink" aria-hidden />,
  removed: <Minus size={14} className="text-red-ink" aria-hidden />,
  changed: <Pencil size={14} className="text-blue-ink" aria-hidden />,
};

function NodeChange({ node }: { node: NodeDifference }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const tools = useChangeTools(node.type);
  return (
    <li data-change={node.change}>
      <p className="flex items-center gap-1.5 text-xs">
        {marks[node.change]}
        <NodeIcon type={node.type} size={16} />
        <span className="min-w-0 truncate font-medium" dir="auto">{words.name(node)}</span>
        <span className="ms-auto shrink-0 text-muted">{t(`changes.${node.change}`)}</span>
      </p>
      {node.fields.length > 0 ? <Fields fields={node.fields} toWords={(field) => fieldChange(field, tools)} /> : null}
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
            <dd className="break-words">
              {field.before === undefined ? null : <del className="text-muted" dir="auto">{before}</del>}
              {field.before === undefined || field.after === undefined ? null : <span aria-hidden className="mx-1 inline-block rtl:-scale-x-100">→</span>}
              {field.after === undefined ? null : <ins className="no-underline" dir="auto">{after}</ins>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function EdgeChange({ edge, diff }: { edge: EdgeDifference; diff: FlowDiff }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const step = (id: string | undefined) => diff.steps.find((candidate) => candidate.nodeId === id);
  const name = (id: string | undefined): string => {
    const found = step(id);
    return found ? words.name(found) : t('changes.nowhere');
  };
  const exit = `${name(edge.nodeId)} · ${words.handle(step(edge.nodeId)?.type ?? '', { id: edge.handle })}`;
  return (
    <li className="text-xs">
      <span className="block" dir="auto">{t('changes.leadsTo', { exit, after: name(edge.after) })}</span>
      <span className="block text-muted" dir="auto">{t('changes.before', { before: name(edge.before) })}</span>
    </li>
  );
}

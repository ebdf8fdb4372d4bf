import { useTranslation } from 'react-i18next';
import type { PublishPreview, PublishPreviewNode } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Combobox, type ComboboxOption } from '../../ui/Combobox.tsx';
import { useDocument } from '../editor/session-context.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { nodeType } from '../node-types/node-types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { summaryText } from '../node-types/summary.ts';
import { targetOf, type PublishChoice } from './publish-choice.ts';

type HeadCountsProps = { nodes: PublishPreview['nodes']; choice: PublishChoice; onChange: (choice: PublishChoice) => void };

/** How many wait at which step, of which version, and where those go whose step is gone. */
export function HeadCounts({ nodes, choice, onChange }: HeadCountsProps) {
  const { t } = useTranslation('flows');
  const targets = useTargets();
  const moving = choice.running === 'move';
  // Those for whom something has to be decided come first.
  const rows = moving ? [...nodes].sort((one, other) => Number(other.removed) - Number(one.removed)) : nodes;
  return (
    <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-control border border-line" aria-label={t('publish.inside.heads')}>
      {rows.map((node) => (
        <li key={node.nodeId} className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2" data-head={node.nodeId}>
          <Head node={node} />
          {moving && node.removed ? (
            <div className="w-60 max-sm:w-full">
              <Combobox
                size="sm"
                aria-label={t('publish.inside.target', { name: node.label })}
                options={targets}
                value={targetOf(node, choice)}
                onValueChange={(target) => { if (target !== null) onChange({ ...choice, mapping: { ...choice.mapping, [node.nodeId]: target } }); }}
              />
            </div>
          ) : null}
          {moving && !node.removed ? <span className="text-xs text-muted">{t('publish.inside.stays')}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Head({ node }: { node: PublishPreviewNode }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  // Without a name of its own the step is called by its type.
  const name = node.label === node.type ? words.name({ type: node.type }) : node.label;
  const summary = node.params === undefined ? [] : [summaryText(words.summary({ type: node.type, params: node.params }))];
  const facts = [...summary, ...node.versions.map(({ version, count }) => t('publish.inside.ofVersion', { version, count }))].join(' · ');
  return (
    <>
      <NodeIcon type={node.type} size={24} />
      <span className="min-w-32 flex-1">
        <span className="flex items-center gap-2"><span className="min-w-0 truncate font-medium" dir="auto">{name}</span>{node.removed ? <Badge tone="amber">{t('publish.inside.gone')}</Badge> : null}</span>
        <span className="line-clamp-2 text-xs text-muted" dir="auto">{facts}</span>
      </span>
      <span className="font-medium" data-numeric>{t('publish.inside.count', { count: node.count })}</span>
    </>
  );
}

/** Where somebody may be sent: any step of the draft that can be entered, out of the flow, or nowhere. */
function useTargets(): ComboboxOption[] {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const nodes = useDocument((state) => state.document.nodes);
  const steps = Object.values(nodes).filter((node) => nodeType(node.type)?.manifest.flags.trigger !== true);
  return [
    { value: 'keep', label: t('publish.inside.targetKeep'), description: t('publish.inside.targetKeepHint') },
    { value: 'exit', label: t('publish.inside.targetExit'), description: t('publish.inside.targetExitHint') },
    ...steps.map((node) => ({ value: node.id, label: words.name(node), description: summaryText(words.summary(node)), icon: <NodeIcon type={node.type} size={16} /> })),
  ];
}

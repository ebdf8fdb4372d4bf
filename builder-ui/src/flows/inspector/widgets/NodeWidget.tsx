import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../../../ui/Combobox.tsx';
import { useDocument } from '../../editor/session-context.ts';
import { NodeIcon } from '../../node-types/NodeIcon.tsx';
import { nodeType } from '../../node-types/node-types.ts';
import { useNodeWords } from '../../node-types/node-words.tsx';
import { summaryText } from '../../node-types/summary.ts';
import type { WidgetProps } from '../form-context.ts';

/** A step of this flow, by its name. Triggers are left out: nothing leads into them. */
export default function NodeWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const nodes = useDocument((state) => state.document.nodes);
  const names = useNodeWords();
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const options = useMemo(() => Object.values(nodes)
    .filter((node) => nodeType(node.type)?.manifest.flags.trigger !== true)
    .map((node) => ({ value: node.id, label: names.name(node), description: summaryText(names.summary(node)), icon: <NodeIcon type={node.type} size={16} /> }))
    .sort((one, other) => one.label.localeCompare(other.label)), [nodes, names]);
  const gone = chosen !== null && nodes[chosen] === undefined;
  return (
    <Combobox
      options={gone ? [...options, { value: chosen, label: t('widgets.node.gone') }] : options}
      value={chosen}
      onValueChange={(next) => onChange(next ?? '')}
      placeholder={words.placeholder}
      emptyText={t('widgets.node.none')}
      disabled={readOnly}
      aria-label={words.label}
    />
  );
}

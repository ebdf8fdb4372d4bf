import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useCommandMenu } from '../commands/use-command-menu.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';

/** Icon, type and name of the step; the name is edited in place. */
export function NodeHeading({ node }: { node: FlowNode }) {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const words = useNodeWords();
  const { title, description } = words.messages(node.type);
  const entries = useCommandMenu('node');
  const rename = (label: string) => session.document.edit({ key: 'rename', values: { name: title } }, (draft) => {
    const target = draft.nodes[node.id];
    if (!target) return;
    if (label === '') delete target.label;
    else target.label = label;
  }, { burst: `label:${node.id}` });
  return (
    <header className="flex items-start gap-3 px-4 pt-3 pb-2">
      <NodeIcon type={node.type} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <h2 className="sr-only">{words.name(node)}</h2>
        <input
          id="step-name"
          aria-label={t('inspector.name')}
          className="-mx-1.5 h-7 w-[calc(100%+12px)] truncate rounded-control border border-transparent bg-transparent px-1.5 text-sm font-semibold outline-none placeholder:text-ink hover:border-line focus:border-ring focus:placeholder:text-faint"
          value={node.label ?? ''}
          placeholder={title}
          maxLength={120}
          dir="auto"
          disabled={session.readOnly}
          onChange={(event) => rename(event.target.value)}
          onKeyDown={(event) => { if (event.key === 'Enter') event.currentTarget.blur(); }}
        />
        <p className="mt-0.5 text-xs text-muted">{node.label ? `${title}. ` : ''}{description}</p>
      </div>
      {session.readOnly ? null : <Menu align="end" trigger={<IconButton size="sm" noTooltip label={t('inspector.actions')} icon={<Ellipsis size={16} />} />} entries={entries} />}
    </header>
  );
}

import { MousePointerClick } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addStep } from '../actions/add-step.ts';
import { canvasCenter } from '../actions/canvas-center.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useDocument, useEditorSession } from '../editor/session-context.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { nodeTypes } from '../node-types/node-types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';

/** The first ones of the palette; the others are found there. */
const offered = 5;

/** Says what to do first on an empty canvas and offers the triggers. */
export function EmptyCanvas() {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const words = useNodeWords();
  const empty = useDocument((state) => Object.keys(state.document.nodes).length === 0);
  if (!empty) return null;
  const triggers = nodeTypes.filter(({ manifest }) => manifest.flags.trigger).slice(0, offered);
  return (
    <div className="pointer-events-none absolute inset-0 flex items-center justify-center p-6">
      <EmptyState
        className="max-w-xl"
        icon={<MousePointerClick size={20} />}
        title={t('empty.title')}
        description={session.readOnly ? undefined : t('empty.description')}
        action={session.readOnly ? undefined : triggers.map(({ type }) => (
          <Button
            key={type}
            className="pointer-events-auto ps-1.5"
            icon={<NodeIcon type={type} size={24} className="-my-1" />}
            onClick={() => addStep(session, { type, name: words.messages(type).title, texts: words.messages(type).defaults, attachment: { at: 'free' }, place: canvasCenter(session) })}
          >
            {words.messages(type).title}
          </Button>
        ))}
      />
    </div>
  );
}

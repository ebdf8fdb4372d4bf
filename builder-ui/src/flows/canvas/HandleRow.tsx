import { Handle, Position } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { FlowNode, NodeStats } from '../../../../schemas/generated/types.ts';
import { cx } from '../../ui/cx.ts';
import { edgeIndex } from '../document/edge-index.ts';
import { useEditorUi } from '../editor/editor-ui.ts';
import { exitKey } from '../editor/trail.ts';
import { useDocument, useEditorSession, useTrail } from '../editor/session-context.ts';
import type { NodeHandle } from '../node-types/node-handles.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { shareOf, shareText } from '../watch/share-text.ts';

/** One way out of a step: its name, its count while watching, and the dot to draw an edge from. */
export function HandleRow({ node, handle, counts }: { node: FlowNode; handle: NodeHandle; counts: NodeStats | undefined }) {
  const words = useNodeWords();
  const { readOnly } = useEditorSession();
  const connected = useDocument((state) => edgeIndex(state.document.edges).from(node.id, handle.id) !== undefined);
  const taken = useTrail((trail) => trail.exits.has(exitKey(node.id, handle.id)));
  const name = words.handle(node.type, handle);
  return (
    <div className={cx('step-row', handle.quiet && !connected && 'text-faint', taken && 'step-row-taken')} data-handle={handle.id}>
      <span className="min-w-0 truncate" dir="auto" title={name}>{name}</span>
      {counts ? <LeftCount counts={counts} handle={handle.id} connected={connected} /> : null}
      <Handle
        type="source"
        id={handle.id}
        position={Position.Right}
        isConnectableEnd={false}
        className={cx('step-handle step-handle-out', connected ? 'step-handle-used' : 'step-handle-free', handle.must && !connected && 'step-handle-must')}
        onClick={(event) => {
          if (readOnly) return;
          // A click without a drag asks what comes next.
          useEditorUi.getState().openPicker({ attachment: { at: 'handle', nodeId: node.id, handle: handle.id }, anchor: { x: event.clientX, y: event.clientY } });
        }}
      />
    </div>
  );
}

/** How many contacts left by an exit; those that the flow lost there stand out. */
function LeftCount({ counts, handle, connected }: { counts: NodeStats; handle: string; connected: boolean }) {
  const { t, i18n } = useTranslation('flows');
  const left = counts.handles[handle] ?? 0;
  const dropOff = !connected && left > 0;
  return (
    <span className={cx('shrink-0 text-2xs', dropOff ? 'font-medium text-red-ink' : 'text-faint')} data-numeric title={dropOff ? t('watch.dropOff', { count: left }) : undefined}>
      {new Intl.NumberFormat(i18n.language).format(left)}
      {dropOff ? ` · ${shareText(shareOf(counts, handle), i18n.language)}` : ''}
    </span>
  );
}

import { Handle, Position } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { cx } from '../../ui/cx.ts';
import { edgeIndex } from '../document/edge-index.ts';
import { useEditorUi } from '../editor/editor-ui.ts';
import { exitKey } from '../editor/trail.ts';
import { useDocument, useNodeCounts, useEditorSession, useTrail } from '../editor/session-context.ts';
import type { NodeHandle } from '../node-types/node-handles.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { shareOf, shareText } from '../watch/share-text.ts';

/** One way out of a step: its name, its count while watching, and the dot to draw an edge from. */
export function HandleRow({ node, handle }: { node: FlowNode; handle: NodeHandle }) {
  const { t, i18n } = useTranslation('flows');
  const words = useNodeWords();
  const { readOnly } = useEditorSession();
  const counts = useNodeCounts(node.id);
  const connected = useDocument((state) => edgeIndex(state.document.edges).from(node.id, handle.id) !== undefined);
  const taken = useTrail((trail) => trail.exits.has(exitKey(node.id, handle.id)));
  const openPicker = useEditorUi((ui) => ui.openPicker);
  const name = words.handle(node.type, handle);
  const left = counts?.handles[handle.id] ?? 0;
  const dropOff = counts !== undefined && !connected && left > 0;
  return (
    <div className={cx('step-row', handle.quiet && !connected && 'text-faint', taken && 'step-row-taken')} data-handle={handle.id}>
      <span className="min-w-0 truncate" dir="auto" title={name}>{name}</span>
      {counts ? (
        <span className={cx('shrink-0 text-2xs', dropOff ? 'font-medium text-red-ink' : 'text-faint')} data-numeric title={dropOff ? t('watch.dropOff', { count: left }) : undefined}>
          {new Intl.NumberFormat(i18n.language).format(left)}
          {dropOff ? ` · ${shareText(shareOf(counts, handle.id), i18n.language)}` : ''}
        </span>
      ) : null}
      <Handle
        type="source"
        id={handle.id}
        position={Position.Right}
        isConnectableEnd={false}
        className={cx('step-handle step-handle-out', connected ? 'step-handle-used' : 'step-handle-free', handle.must && !connected && 'step-handle-must')}
        onClick={(event) => {
          if (readOnly) return;
          // A click without a drag asks what comes next.
          openPicker({ attachment: { at: 'handle', nodeId: node.id, handle: handle.id }, anchor: { x: event.clientX, y: event.clientY } });
        }}
      />
    </div>
  );
}

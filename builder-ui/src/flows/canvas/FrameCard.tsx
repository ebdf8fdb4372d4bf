import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument, useEditorSession } from '../editor/session-context.ts';
import type { FrameItem } from './canvas-items.ts';

/** A coloured area with a name around steps that belong together. It is dragged by its name and carries along what lies in it. */
export const FrameCard = memo(function FrameCard({ id, data: { note }, selected }: NodeProps<FrameItem>) {
  const { t } = useTranslation('flows');
  const { readOnly, document } = useEditorSession();
  const name = useDocument((state) => state.document.notes[id]?.text ?? '');
  const [writing, setWriting] = useState(note.text === '' && !readOnly);
  const edit = (key: string, change: (target: typeof note) => void, burst?: string) => document.edit({ key }, (draft) => {
    const target = draft.notes[id];
    if (target) change(target);
  }, { burst });
  return (
    <div className="flow-frame" data-color={note.color ?? 'blue'}>
      <NodeResizer
        isVisible={selected && !readOnly}
        minWidth={160}
        minHeight={120}
        lineClassName="border-accent! pointer-events-auto"
        handleClassName="size-2! rounded-sm! border-accent! bg-surface! pointer-events-auto"
        onResizeEnd={(_, { x, y, width, height }) => edit('resizeFrame', (target) => Object.assign(target, { position: { x: Math.round(x), y: Math.round(y) }, size: { width: Math.round(width), height: Math.round(height) } }))}
      />
      <div className="flow-frame-head" dir="auto" onDoubleClick={() => { if (!readOnly) setWriting(true); }}>
        {writing ? (
          <input
            autoFocus
            data-document-field
            className="nodrag nopan min-w-0 flex-1 bg-transparent outline-none"
            aria-label={t('frame.name')}
            placeholder={t('frame.placeholder')}
            maxLength={120}
            value={name}
            onChange={(event) => edit('nameFrame', (target) => { target.text = event.target.value; }, `frame:${id}`)}
            onBlur={() => setWriting(false)}
            onKeyDown={(event) => { if (event.key === 'Enter' || event.key === 'Escape') setWriting(false); }}
          />
        ) : <span className="truncate">{name || t('frame.placeholder')}</span>}
      </div>
    </div>
  );
});

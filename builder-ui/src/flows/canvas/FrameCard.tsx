import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameItem } from './canvas-items.ts';
import { leastSize } from './card-geometry.ts';
import { useNoteCard } from './use-note-card.ts';

/** A coloured area with a name around steps that belong together. It is dragged by its name and carries along what lies in it. */
export const FrameCard = memo(function FrameCard({ id, data: { note }, selected }: NodeProps<FrameItem>) {
  const { t } = useTranslation('flows');
  const { readOnly, text: name, writing, startWriting, stopWriting, leaveBy, write, resize } = useNoteCard(id, note);
  return (
    <div className="flow-frame" data-color={note.color ?? 'blue'}>
      <NodeResizer
        isVisible={selected && !readOnly}
        minWidth={leastSize.frame.width}
        minHeight={leastSize.frame.height}
        lineClassName="border-accent! pointer-events-auto"
        handleClassName="size-2! rounded-sm! border-accent! bg-surface! pointer-events-auto"
        onResizeEnd={(_, box) => resize('resizeFrame', box)}
      />
      <div className="flow-frame-head" dir="auto" onDoubleClick={startWriting}>
        {writing ? (
          <input
            autoFocus
            data-document-field
            className="nodrag nopan min-w-0 flex-1 bg-transparent outline-none"
            aria-label={t('frame.name')}
            placeholder={t('frame.placeholder')}
            maxLength={120}
            value={name}
            onChange={(event) => write(event.target.value)}
            onBlur={stopWriting}
            onKeyDown={leaveBy(['Enter', 'Escape'])}
          />
        ) : <span className="truncate">{name || t('frame.placeholder')}</span>}
      </div>
    </div>
  );
});

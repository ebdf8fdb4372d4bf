import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteItem } from './canvas-items.ts';
import { leastSize } from './card-geometry.ts';
import { useNoteCard } from './use-note-card.ts';

/** A note on the canvas: words for people, without effect on the flow. A double click writes in it. */
export const NoteCard = memo(function NoteCard({ id, data: { note }, selected }: NodeProps<NoteItem>) {
  const { t } = useTranslation('flows');
  const { readOnly, text, writing, startWriting, stopWriting, leaveBy, write, resize } = useNoteCard(id, note);
  return (
    <div className="note-card" data-color={note.color ?? 'yellow'} dir="auto" onDoubleClick={startWriting}>
      <NodeResizer
        isVisible={selected && !readOnly}
        minWidth={leastSize.note.width}
        minHeight={leastSize.note.height}
        lineClassName="border-accent!"
        handleClassName="size-2! rounded-sm! border-accent! bg-surface!"
        onResizeEnd={(_, box) => resize('resizeNote', box)}
      />
      {writing ? (
        <textarea
          autoFocus
          data-document-field
          className="nodrag nowheel nopan size-full resize-none bg-transparent outline-none"
          aria-label={t('note.text')}
          placeholder={t('note.placeholder')}
          maxLength={4000}
          value={text}
          onChange={(event) => write(event.target.value)}
          onBlur={stopWriting}
          onKeyDown={leaveBy(['Escape'])}
        />
      ) : text || <span className="text-faint">{t('note.placeholder')}</span>}
    </div>
  );
});

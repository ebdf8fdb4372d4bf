import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument, useEditorSession } from '../editor/session-context.ts';
import type { NoteItem } from './canvas-items.ts';

/** A note on the canvas: words for people, without effect on the flow. A double click writes in it. */
export const NoteCard = memo(function NoteCard({ id, data: { note }, selected }: NodeProps<NoteItem>) {
  const { t } = useTranslation('flows');
  const { readOnly, document } = useEditorSession();
  // Straight from the document: what React Flow hands down arrives a moment later, and a text box would lose letters.
  const text = useDocument((state) => state.document.notes[id]?.text ?? '');
  const [writing, setWriting] = useState(note.text === '' && !readOnly);
  const write = (next: string) => document.edit({ key: 'writeNote' }, (draft) => {
    const target = draft.notes[id];
    if (target) target.text = next;
  }, { burst: `note:${id}` });
  return (
    <div className="note-card" data-color={note.color ?? 'yellow'} dir="auto" onDoubleClick={() => { if (!readOnly) setWriting(true); }}>
      <NodeResizer
        isVisible={selected && !readOnly}
        minWidth={120}
        minHeight={64}
        lineClassName="border-accent!"
        handleClassName="size-2! rounded-sm! border-accent! bg-surface!"
        onResizeEnd={(_, { x, y, width, height }) => document.edit({ key: 'resizeNote' }, (draft) => {
          const target = draft.notes[id];
          if (target) Object.assign(target, { position: { x: Math.round(x), y: Math.round(y) }, size: { width: Math.round(width), height: Math.round(height) } });
        })}
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
          onBlur={() => setWriting(false)}
          onKeyDown={(event) => { if (event.key === 'Escape') setWriting(false); }}
        />
      ) : text || <span className="text-faint">{t('note.placeholder')}</span>}
    </div>
  );
});

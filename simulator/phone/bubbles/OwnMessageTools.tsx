import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { actOn } from '../data/actions.ts';
import type { Message } from '../data/wire.ts';
import type { Attempt } from '../chat/phone-screen.ts';
import { EditSheet } from './EditSheet.tsx';

const EDITABLE = new Set(['text', 'image', 'video', 'document']);

/** What customers can do with what they have sent: change its words, delete it for everybody. */
export function OwnMessageTools({ message, attempt }: { message: Message; attempt: Attempt }) {
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      {EDITABLE.has(message.type) ? (
        <button type="button" className="icon-button" aria-label="Change this message" title="Change" onClick={() => setEditing(true)}>
          <Pencil size={14} strokeWidth={1.75} aria-hidden />
        </button>
      ) : null}
      <button type="button" className="icon-button" aria-label="Delete this message for everybody" title="Delete" onClick={() => void attempt(() => actOn(message.id, 'revoke'))}>
        <Trash2 size={14} strokeWidth={1.75} aria-hidden />
      </button>
      {isEditing ? <EditSheet isOpen message={message} onClose={() => setEditing(false)} onSave={(text) => void attempt(() => actOn(message.id, 'edit', { text }))} /> : null}
    </>
  );
}

import { useState } from 'react';
import { stringAt } from '../../world/json.ts';
import type { Message } from '../data/wire.ts';
import { Sheet } from './Sheet.tsx';

interface EditSheetProps {
  isOpen: boolean;
  message: Message;
  onClose: () => void;
  onSave: (text: string) => void;
}

/** The words of a message of one's own, to be changed after it was sent. */
export function EditSheet({ isOpen, message, onClose, onSave }: EditSheetProps) {
  const before = stringAt(message.payload, 'body') ?? stringAt(message.payload, 'caption') ?? '';
  const [text, setText] = useState(before);
  return (
    <Sheet title="Change the message" isOpen={isOpen} onClose={onClose}>
      <form
        className="sheet-body"
        action={() => {
          onSave(text.trim());
          onClose();
        }}
      >
        <label className="field">
          <span>New words</span>
          <input value={text} dir="auto" autoComplete="off" onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="submit" className="button button--primary" disabled={text.trim() === '' || text.trim() === before}>
          Save
        </button>
      </form>
    </Sheet>
  );
}

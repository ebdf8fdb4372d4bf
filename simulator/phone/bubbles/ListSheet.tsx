import { useState } from 'react';
import { objectAt, objectsAt, stringAt } from '../../world/json.ts';
import type { Message } from '../data/wire.ts';
import { Sheet } from './Sheet.tsx';

interface ListSheetProps {
  isOpen: boolean;
  message: Message;
  onClose: () => void;
  onChoose: (id: string) => void;
}

/** The rows of a list message; one is chosen and sent. */
export function ListSheet({ isOpen, message, onClose, onChoose }: ListSheetProps) {
  const action = objectAt(message.payload, 'action');
  const [chosen, setChosen] = useState('');
  return (
    <Sheet title={stringAt(action, 'button') ?? 'Choose'} isOpen={isOpen} onClose={onClose}>
      <form
        className="sheet-body"
        action={() => {
          onChoose(chosen);
          onClose();
        }}
      >
        <div className="sheet-rows">
          {objectsAt(action, 'sections').map((section, index) => (
            <fieldset key={index}>
              {stringAt(section, 'title') ? <legend dir="auto">{stringAt(section, 'title')}</legend> : null}
              {objectsAt(section, 'rows').map((row) => (
                <label key={stringAt(row, 'id')} className="sheet-row">
                  <span>
                    <span dir="auto">{stringAt(row, 'title')}</span>
                    {stringAt(row, 'description') ? (
                      <span className="muted" dir="auto">
                        {stringAt(row, 'description')}
                      </span>
                    ) : null}
                  </span>
                  <input type="radio" name="row" required checked={chosen === stringAt(row, 'id')} onChange={() => setChosen(stringAt(row, 'id') ?? '')} />
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        <button type="submit" className="button button--primary" disabled={chosen === ''}>
          Send
        </button>
      </form>
    </Sheet>
  );
}

import { useState } from 'react';
import { isObject, type JsonObject } from '../../world/json.ts';
import { Sheet } from './Sheet.tsx';
import { FormProblem } from '../shell/FormProblem.tsx';

const EXAMPLE = '{\n  "name": "Ana",\n  "email": "ana@example.com"\n}';

interface FormSheetProps {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  onSend: (response: JsonObject) => void;
}

/** Stands in for a form: its screens are not drawn, the answer is written as JSON. */
export function FormSheet({ isOpen, title, onClose, onSend }: FormSheetProps) {
  const [text, setText] = useState(EXAMPLE);
  const [problem, setProblem] = useState('');
  const send = () => {
    try {
      const response: unknown = JSON.parse(text);
      if (!isObject(response)) throw new Error('The answer must be an object in braces.');
      onSend(response);
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      <form className="sheet-body" action={send}>
        <label className="field">
          <span>What the customer enters, as JSON</span>
          <textarea className="code" rows={7} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
        </label>
        <FormProblem text={problem} />
        <button type="submit" className="button button--primary">
          Send the form
        </button>
      </form>
    </Sheet>
  );
}

import { useState } from 'react';
import { Plus } from 'lucide-react';
import type { JsonObject } from '../../world/json.ts';
import { Sheet } from './Sheet.tsx';

/** What a form that says nothing of its fields is shown with. */
const SAMPLE: JsonObject = { name: 'Ana', email: 'ana@example.com' };

interface FormSheetProps {
  isOpen: boolean;
  title: string;
  /** The values that the business opened the form with; its fields are named after them. */
  values: JsonObject | undefined;
  onClose: () => void;
  onSend: (response: JsonObject) => void;
}

/** Stands in for a form: the screens live at Meta, so it shows one field for each value it knows of, and takes others. */
export function FormSheet({ isOpen, title, values = SAMPLE, onClose, onSend }: FormSheetProps) {
  const [fields, setFields] = useState(() => Object.entries(values).map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) })));
  const change = (index: number, part: Partial<(typeof fields)[number]>) => setFields(fields.map((field, at) => (at === index ? { ...field, ...part } : field)));
  const send = () => {
    onSend(Object.fromEntries(fields.filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), value])));
    onClose();
  };
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      <form className="sheet-body" action={send}>
        {fields.map((field, index) => (
          <div key={index} className="form-row">
            <label className="field">
              <span>Field</span>
              <input value={field.name} dir="auto" autoComplete="off" onChange={(event) => change(index, { name: event.target.value })} />
            </label>
            <label className="field">
              <span>Answer</span>
              <input value={field.value} dir="auto" autoComplete="off" onChange={(event) => change(index, { value: event.target.value })} />
            </label>
          </div>
        ))}
        <button type="button" className="button" onClick={() => setFields([...fields, { name: '', value: '' }])}>
          <Plus size={14} strokeWidth={1.75} aria-hidden />
          Add field
        </button>
        <button type="submit" className="button button--primary">
          Send the form
        </button>
      </form>
    </Sheet>
  );
}

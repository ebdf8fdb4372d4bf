import { useState } from 'react';
import { ADDRESS_FIELDS } from '../../customer/address-fields.ts';
import { objectAt, stringAt, type JsonObject } from '../../world/json.ts';
import { Sheet } from './Sheet.tsx';

interface AddressSheetProps {
  isOpen: boolean;
  payload: JsonObject;
  onClose: () => void;
  onSend: (values: JsonObject) => void;
}

/** The form of an address request: the fields of its country, with what the business has filled in already. */
export function AddressSheet({ isOpen, payload, onClose, onSend }: AddressSheetProps) {
  const parameters = objectAt(objectAt(payload, 'action'), 'parameters');
  const fields = ADDRESS_FIELDS[stringAt(parameters, 'country') ?? ''] ?? [];
  const [values, setValues] = useState(() => Object.fromEntries(fields.map(({ name, sample = '' }) => [name, stringAt(objectAt(parameters, 'values'), name) ?? sample])));
  const send = () => {
    onSend(Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]]))));
    onClose();
  };
  return (
    <Sheet title="Provide address" isOpen={isOpen} onClose={onClose}>
      <form className="sheet-body" action={send}>
        <div className="sheet-fields">
          {fields.map(({ name, label, isRequired = false, pattern, wants }) => (
            <label key={name} className="field">
              <span>{isRequired ? label : `${label} (optional)`}</span>
              <input value={values[name] ?? ''} required={isRequired} dir="auto" autoComplete="off" {...(pattern === undefined ? {} : { pattern, title: wants })} onChange={(event) => setValues({ ...values, [name]: event.target.value })} />
            </label>
          ))}
        </div>
        <button type="submit" className="button button--primary">
          Send the address
        </button>
      </form>
    </Sheet>
  );
}

import { useState } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { plainText } from '../../plain-text.ts';
import { api } from '../data/api.ts';
import { loadState } from '../data/live.ts';
import type { Person } from '../data/wire.ts';
import { Toggle } from '../platform/Toggle.tsx';
import { FormProblem } from '../shell/FormProblem.tsx';

/** Moves a customer to another number, or changes by what name the business knows them. */
export function IdentityDialog({ person, isOpen, onClose }: { person: Person; isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">Number and user name</Dialog.Title>
          <Dialog.Description className="dialog-text">A new number is told to every business that {person.name} has written with, and changes the user ID.</Dialog.Description>
          <IdentityForm person={person} onClose={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function IdentityForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const [hidesNumber, setHidesNumber] = useState(person.hidesNumber ?? false);
  const [problem, setProblem] = useState('');
  const save = async (form: FormData) => {
    const value = (name: string) => plainText(form.get(name)).trim();
    const path = `/customers/${encodeURIComponent(person.key)}`;
    setProblem('');
    try {
      const username = value('username').replace(/^@/, '') || null;
      if (username !== (person.username ?? null) || hidesNumber !== (person.hidesNumber ?? false)) await api('POST', `${path}/username`, { username, hidesNumber });
      const isNew = value('number').replaceAll(/\D/g, '') !== (person.waId ?? '');
      if (isNew && value('number') !== '') await api('POST', `${path}/number`, { waId: value('number') });
      await loadState();
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form className="form" action={save}>
      {person.waId === undefined ? null : (
        <label className="field">
          <span>Phone number</span>
          <input name="number" required inputMode="tel" autoComplete="off" defaultValue={`+${person.waId}`} />
        </label>
      )}
      <label className="field">
        <span>User name</span>
        <input name="username" autoComplete="off" defaultValue={person.username ?? ''} placeholder="None" />
      </label>
      {person.waId === undefined ? null : <Toggle label="Goes by the user name" about="Webhooks carry the user ID and no phone number." isOn={hidesNumber} onChange={setHidesNumber} />}
      <FormProblem text={problem} />
      <div className="form-actions">
        <Dialog.Close className="button">Cancel</Dialog.Close>
        <button type="submit" className="button button--primary">
          Save
        </button>
      </div>
    </form>
  );
}

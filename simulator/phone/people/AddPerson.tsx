import { useState } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { plainText } from '../../plain-text.ts';
import { api } from '../data/api.ts';
import { loadState } from '../data/live.ts';
import type { Person } from '../data/wire.ts';
import { FormProblem } from '../shell/FormProblem.tsx';

/** Adds a virtual customer, with a phone number or with a user name only. */
export function AddPerson({ isOpen, onClose, onAdded }: { isOpen: boolean; onClose: () => void; onAdded: (key: string) => void }) {
  const [kind, setKind] = useState<'phone' | 'username'>('phone');
  const [problem, setProblem] = useState('');

  const add = async (form: FormData) => {
    const value = (name: string) => plainText(form.get(name)).trim();
    setProblem('');
    if (kind === 'phone' && !/^\+?[\d\s\-()]{7,22}$/.test(value('handle'))) {
      setProblem('Write the number with its country code, for example +49 171 5550101.');
      return;
    }
    if (kind === 'username' && !/^@?[a-z0-9._]{3,35}$/i.test(value('handle'))) {
      setProblem('A user name has 3 to 35 letters, digits, dots or underscores.');
      return;
    }
    const identity = kind === 'phone' ? { waId: value('handle') } : { username: value('handle').replace(/^@/, '') };
    try {
      const person = await api<Person>('PUT', '/customers', { ...identity, ...(value('name') ? { name: value('name') } : {}) });
      await loadState();
      onAdded(person.key);
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">Add customer</Dialog.Title>
          <form className="form" action={add}>
            <label className="field">
              <span>Name</span>
              <input name="name" maxLength={60} dir="auto" autoComplete="off" placeholder="Left empty, one is made up" />
            </label>
            <fieldset className="segments">
              <legend>Known to the business by</legend>
              {(['phone', 'username'] as const).map((choice) => (
                <label key={choice}>
                  <input type="radio" name="kind" checked={kind === choice} onChange={() => setKind(choice)} />
                  <span>{choice === 'phone' ? 'Phone number' : 'User name only'}</span>
                </label>
              ))}
            </fieldset>
            <label className="field">
              <span>{kind === 'phone' ? 'Phone number' : 'User name'}</span>
              <input key={kind} name="handle" required autoComplete="off" inputMode={kind === 'phone' ? 'tel' : 'text'} placeholder={kind === 'phone' ? '+49 171 5550101' : 'ana.k'} aria-invalid={problem !== ''} />
            </label>
            <FormProblem text={problem} />
            <div className="form-actions">
              <Dialog.Close className="button">Cancel</Dialog.Close>
              <button type="submit" className="button button--primary">
                Add customer
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

import { useState } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { Webhook } from 'lucide-react';
import { plainText } from '../../plain-text.ts';
import { api } from '../data/api.ts';
import { usePhones } from '../data/store.ts';
import { FormProblem } from './FormProblem.tsx';

type Tone = 'good' | 'bad' | 'idle';

interface Verification {
  verification: { ok: boolean; error?: string } | null;
}

/** Where webhooks go and how the last one went; opens the set-up. */
export function WebhookButton() {
  const app = usePhones((phones) => phones.state.apps[0]);
  const last = usePhones((phones) => phones.log.find((line) => line.kind === 'webhook'));
  const [isOpen, setOpen] = useState(false);
  const attempt = last?.kind === 'webhook' ? last.entry : undefined;
  const tone: Tone = !app?.url || !attempt ? 'idle' : attempt.outcome === 'delivered' ? 'good' : 'bad';
  const label = !app?.url ? 'No webhook' : !attempt ? 'Webhook set' : attempt.outcome === 'delivered' ? 'Webhook answers' : 'Webhook fails';
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger className="chip" title={app?.url || 'Webhooks have nowhere to go yet'}>
        <Webhook size={14} strokeWidth={1.5} aria-hidden />
        <span className="dot" data-tone={tone} aria-hidden />
        <span className="chip-label">{label}</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">Webhook</Dialog.Title>
          <Dialog.Description className="dialog-text">
            What customers write and what becomes of messages is sent here, signed with the app secret.
          </Dialog.Description>
          <WebhookForm url={app?.url ?? ''} hasSecret={app?.hasSecret ?? false} onDone={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function WebhookForm({ url, hasSecret, onDone }: { url: string; hasSecret: boolean; onDone: () => void }) {
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const save = async (form: FormData) => {
    const value = (name: string) => plainText(form.get(name)).trim();
    setBusy(true);
    setProblem('');
    try {
      const secrets = { ...(value('appSecret') ? { appSecret: value('appSecret') } : {}), ...(value('verifyToken') ? { verifyToken: value('verifyToken') } : {}) };
      const { verification } = await api<Verification>('PUT', '/webhook', { url: value('url'), ...secrets });
      if (verification && !verification.ok) setProblem(`Saved, but the address did not confirm: ${verification.error ?? ''}`);
      else onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="form" action={save}>
      <label className="field">
        <span>Address</span>
        <input name="url" type="url" defaultValue={url} placeholder="http://127.0.0.1:3000/webhooks/whatsapp" />
      </label>
      <label className="field">
        <span>App secret</span>
        <input name="appSecret" type="password" autoComplete="off" placeholder={hasSecret ? 'Leave empty to keep it' : ''} />
      </label>
      <label className="field">
        <span>Verify token</span>
        <input name="verifyToken" type="password" autoComplete="off" placeholder="Leave empty to keep it" />
      </label>
      <FormProblem text={problem} />
      <div className="form-actions">
        <Dialog.Close className="button">Cancel</Dialog.Close>
        <button type="submit" className="button button--primary" disabled={isBusy}>
          {isBusy ? 'Asking the address …' : 'Save and verify'}
        </button>
      </div>
    </form>
  );
}

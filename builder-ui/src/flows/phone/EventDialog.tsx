import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Textarea } from '../../ui/Textarea.tsx';

export type EventDialogProps = {
  open: boolean;
  /** Names that the flow waits for. */
  names: ReadonlyArray<string>;
  onClose: () => void;
  onEvent: (name: string, data: Record<string, unknown>) => void;
};

/** An event of another system, or its call of a waiting run, in pretence. */
export function EventDialog({ open, names, onClose, onEvent }: EventDialogProps) {
  const { t } = useTranslation('flows');
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('{}');
  const name = typed.trim() || (names[0] ?? '');
  const data = recordIn(text);
  return (
    <Dialog open={open} onOpenChange={(next) => { if (!next) onClose(); }} title={t('phone.pretend.event')} footer={<Button type="submit" form="pretend-event" variant="primary" disabled={name === '' || data === undefined}>{t('phone.pretend.eventSend')}</Button>}>
      <form id="pretend-event" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); if (name === '' || data === undefined) return; onEvent(name, data); onClose(); }}>
        <Field label={t('phone.pretend.eventName')}>
          <Input value={typed} onValueChange={setTyped} placeholder={names[0] ?? 'order.paid'} maxLength={80} dir="ltr" />
        </Field>
        {names.length > 1 ? <div className="flex flex-wrap gap-1">{names.map((one) => <Button key={one} size="sm" onClick={() => setTyped(one)}>{one}</Button>)}</div> : null}
        <Field label={t('phone.pretend.eventData')} error={data === undefined ? t('phone.pretend.eventInvalid') : undefined}>
          <Textarea mono rows={4} maxRows={12} value={text} onValueChange={setText} dir="ltr" spellCheck={false} />
        </Field>
      </form>
    </Dialog>
  );
}

function recordIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

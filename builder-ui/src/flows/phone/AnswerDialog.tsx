import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PretendedAnswer } from '../../../../schemas/generated/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Textarea } from '../../ui/Textarea.tsx';

/** What the next call of another system is answered with, chosen by hand: status and body. */
export function AnswerDialog({ open, onClose, onAnswer }: { open: boolean; onClose: () => void; onAnswer: (answer: PretendedAnswer) => void }) {
  const { t } = useTranslation('flow-tests');
  const [status, setStatus] = useState('200');
  const [text, setText] = useState('{\n  "order": { "status": "shipped" }\n}');
  const number = Number(status);
  const known = Number.isInteger(number) && number >= 200 && number <= 599;
  const body = valueIn(text);
  const valid = known && body !== undefined;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => { if (!next) onClose(); }}
      title={t('answer.title')}
      description={t('answer.description')}
      footer={<Button type="submit" form="pretend-answer" variant="primary" disabled={!valid}>{t('answer.confirm')}</Button>}
    >
      <form id="pretend-answer" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); if (!valid) return; onAnswer({ status: number, body: body.value as NonNullable<PretendedAnswer['body']> }); onClose(); }}>
        <Field label={t('answer.status')} error={known ? undefined : t('answer.statusInvalid')}>
          <Input value={status} onValueChange={setStatus} inputMode="numeric" maxLength={3} dir="ltr" />
        </Field>
        <Field label={t('answer.body')} error={body === undefined ? t('answer.bodyInvalid') : undefined}>
          <Textarea mono rows={5} maxRows={14} value={text} onValueChange={setText} dir="ltr" spellCheck={false} />
        </Field>
      </form>
    </Dialog>
  );
}

function valueIn(text: string): { value: unknown } | undefined {
  if (text.trim() === '') return { value: {} };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceCard, PriceCardImport, PriceCardPreview } from '../../../schemas/generated/types.ts';
import { billingCurrencies } from '../../../schemas/prices/price-table.ts';
import { fieldErrors } from '../api/field-errors.ts';
import { describeError } from '../api/describe-error.ts';
import { request } from '../api/request.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { Textarea } from '../ui/Textarea.tsx';
import { CardChanges } from './CardChanges.tsx';

type ImportCardDialogProps = { currency: string; used: readonly string[]; onClose: () => void; onDone: () => void };

/** A new price list: pasted or chosen as a file, shown with all that it changes, and only then stored. */
export function ImportCardDialog({ currency: usual, used, onClose, onDone }: ImportCardDialogProps) {
  const { t } = useTranslation('costs');
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [currency, setCurrency] = useState(usual);
  const [validFrom, setValidFrom] = useState('');
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const isJson = text.trimStart().startsWith('{');
  // What a JSON card says itself is not overwritten by fields that are not shown.
  const body: PriceCardImport = isJson ? { format: 'json', text } : { format: 'csv', text, currency, validFrom, name, source };
  const preview = useMutation({ mutationFn: () => request<PriceCardPreview>('POST', '/price-cards/preview', { body }) });
  const store = useMutation({ mutationFn: () => request<PriceCard>('POST', '/price-cards', { body }), onSuccess: onDone });
  const errors = fieldErrors(preview.error);
  const change = (set: (value: string) => void) => (value: string) => { preview.reset(); store.reset(); set(value); };
  const choose = async (file: File) => {
    change(setText)(await file.text());
    // Where prices come from is asked later, and by somebody else: the name of the file is better than nothing.
    if (source === '') setSource(file.name);
  };
  const named = ['text', 'validFrom', 'source', 'currency', 'name'];
  const failed = store.error ?? (preview.isError && !named.some((field) => errors[field]) ? preview.error : null);
  const others = Object.entries(errors).filter(([field]) => !named.includes(field)).slice(0, 5);
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      size="lg"
      title={t('import.title')}
      description={t('import.description')}
      footer={
        <>
          <Button onClick={onClose}>{t('import.cancel')}</Button>
          {preview.isSuccess ? <Button variant="primary" loading={store.isPending} onClick={() => store.mutate()}>{t('import.store')}</Button> : <Button variant="primary" loading={preview.isPending} disabled={text.trim() === ''} onClick={() => preview.mutate()}>{t('import.preview')}</Button>}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {failed ? <Notice tone="red" title={describeError(failed).message}>{others.length === 0 ? null : <ul>{others.map(([field, message]) => <li key={field}>{field}: {message}</li>)}</ul>}</Notice> : null}
        <Field label={t('import.file')} optional>
          <input ref={picker} type="file" accept=".csv,.json,.tsv,text/csv,application/json" className="sr-only" tabIndex={-1} aria-label={t('import.file')} onChange={(event) => { const [file] = event.target.files ?? []; if (file) void choose(file); event.target.value = ''; }} />
          <Button className="self-start" icon={<FileUp size={14} />} onClick={() => picker.current?.click()}>{t('import.choose')}</Button>
        </Field>
        <Field label={t('import.text')} hint={t('import.textHint')} error={errors['text']}>
          <Textarea mono rows={6} dir="ltr" value={text} onValueChange={change(setText)} placeholder={'Market,Currency,Marketing,Utility,Authentication,Authentication-International,Service\nGermany,USD,0.1365,0.0550,0.0550,n/a,0.0550'} />
        </Field>
        {isJson ? null : (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('currency')} error={errors['currency']}><Select value={currency} onValueChange={change(setCurrency)} options={billingCurrencies.map((code) => ({ value: code as string, label: code }))} /></Field>
            <Field label={t('card.validFrom')} error={errors['validFrom']}><Input type="date" value={validFrom} onValueChange={change(setValidFrom)} /></Field>
            <Field label={t('card.name')} error={errors['name']}><Input dir="auto" value={name} onValueChange={change(setName)} /></Field>
            <Field label={t('import.source')} hint={t('import.sourceHint')} error={errors['source']}><Input dir="auto" value={source} onValueChange={change(setSource)} /></Field>
          </div>
        )}
        {preview.data && !used.includes(preview.data.card.currency) ? <Notice tone="amber">{t('import.otherCurrency', { currency: preview.data.card.currency, usual: used.join(', ') })}</Notice> : null}
        {preview.data ? <CardChanges preview={preview.data} /> : null}
      </div>
    </Dialog>
  );
}

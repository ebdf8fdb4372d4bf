import { useQuery } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage, TemplateList } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TemplateBubble } from '../templates/preview/TemplateBubble.tsx';
import { fits, templateFields, templateMessage, type TemplateField } from './template-text.ts';

type TemplateSenderProps = { contactName: string; sending: boolean; onSend: (message: OutgoingMessage, onSent: () => void) => void };

/** Chooses an approved template, fills its variables and shows the text as the customer will read it. */
export function TemplateSender({ contactName, sending, onSend }: TemplateSenderProps) {
  const { t } = useTranslation('inbox');
  const query = useQuery({ queryKey: keys.templates.list({ status: 'APPROVED' }), queryFn: ({ signal }) => request<TemplateList>('GET', '/templates', { query: { status: 'APPROVED', limit: 200 }, signal }) });
  const [chosen, setChosen] = useState<string | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  if (query.isPending) return <Skeleton className="h-8 w-full" />;
  if (query.isError) return <ErrorState compact error={query.error} title={t('template.failed')} onRetry={() => void query.refetch()} />;
  const templates = query.data.items;
  if (templates.length === 0) return <p className="text-xs text-muted">{t('template.none')}</p>;
  const template = templates.find((candidate) => candidate.id === chosen);
  const fields = template ? templateFields(template) : [];
  const firstVariable = fields.find(({ kind }) => kind === 'variable')?.id;
  // The first variable is nearly always the name.
  const filled = Object.fromEntries(fields.map(({ id }) => [id, values[id] ?? (id === firstVariable ? contactName : '')]));
  const ready = template !== undefined && fields.every((field) => fits(field, filled[field.id] ?? ''));
  const shown = Object.fromEntries(Object.entries(filled).flatMap(([id, value]) => (id.startsWith('body:') ? [[id.slice('body:'.length), value]] : [])));
  return (
    <div className="flex flex-col gap-3">
      <Select
        aria-label={t('template.choose')}
        placeholder={t('template.choose')}
        value={chosen}
        onValueChange={(id) => { setChosen(id); setValues({}); }}
        options={templates.map((candidate) => ({ value: candidate.id, label: `${candidate.name} · ${candidate.language}` }))}
      />
      {template ? (
        <>
          {fields.map((field) => <ValueField key={field.id} field={field} value={filled[field.id] ?? ''} onChange={(value) => setValues({ ...values, [field.id]: value })} />)}
          <div className="max-h-72 overflow-y-auto rounded-card bg-slate-3 p-3"><TemplateBubble components={template.components as ReadonlyArray<Record<string, unknown>>} category={template.category} values={{ body: shown, image: filled['file'] }} /></div>
          <Button variant="primary" className="self-end" icon={<SendHorizontal size={14} className="rtl:-scale-x-100" />} disabled={!ready} loading={sending} onClick={() => onSend(templateMessage(template, filled), () => setChosen(null))}>
            {t('template.send')}
          </Button>
        </>
      ) : null}
    </div>
  );
}

function ValueField({ field, value, onChange }: { field: TemplateField; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('messages');
  const { kind, name, card } = field;
  const words = t(`template.${kind}`, { name: kind === 'file' ? t(`template.files.${name}`) : name });
  const wrong = value.trim() !== '' && !fits(field, value);
  return (
    <Field label={card === undefined ? words : t('template.card', { number: card + 1, field: words })} error={wrong ? t(`template.wrong.${kind}`, { defaultValue: '' }) : undefined}>
      <Input value={value} onValueChange={onChange} type={kind === 'offer' ? 'datetime-local' : 'text'} dir={kind === 'variable' ? 'auto' : 'ltr'} {...(kind === 'code' ? { maxLength: limits.maxCouponCode } : {})} />
    </Field>
  );
}

import { useQuery } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage, TemplateList } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TemplateBubble } from '../templates/preview/TemplateBubble.tsx';
import { templateMessage, templateVariables } from './template-text.ts';

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
  const variables = template ? templateVariables(template) : [];
  const valueOf = (name: string, index: number) => values[name] ?? (index === 0 ? contactName : '');
  const filled = Object.fromEntries(variables.map((name, index) => [name, valueOf(name, index)]));
  const ready = template !== undefined && variables.every((name) => filled[name]?.trim());
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
          {variables.map((name, index) => (
            <Field key={name} label={t('template.variable', { name })}>
              <Input value={valueOf(name, index)} onValueChange={(value) => setValues({ ...values, [name]: value })} />
            </Field>
          ))}
          <div className="max-h-72 overflow-y-auto rounded-card bg-slate-3 p-3"><TemplateBubble components={template.components as ReadonlyArray<Record<string, unknown>>} category={template.category} values={{ body: filled }} /></div>
          <Button variant="primary" className="self-end" icon={<SendHorizontal size={14} className="rtl:-scale-x-100" />} disabled={!ready} loading={sending} onClick={() => onSend(templateMessage(template, filled), () => setChosen(null))}>
            {t('template.send')}
          </Button>
        </>
      ) : null}
    </div>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateUse, TemplateView } from '../../../../schemas/generated/types.ts';
import { ApiError } from '../../api/api-error.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { toast } from '../../ui/toast.ts';

type DeleteTemplateProps = { template: TemplateView; uses: ReadonlyArray<TemplateUse>; languages: number; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks before a template is deleted, and names the flows that send it. */
export function DeleteTemplate({ template, uses, languages, open, onOpenChange }: DeleteTemplateProps) {
  const { t } = useTranslation('templates');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const remove = useMutation({
    mutationFn: () => request<void>('DELETE', `/templates/${encodeURIComponent(template.id)}`, { query: all ? { all } : {} }),
    onSuccess: async () => {
      onOpenChange(false);
      toast({ tone: 'good', title: t('delete.done', { name: template.name }) });
      await navigate({ to: '/templates' });
      client.removeQueries({ queryKey: keys.templates.one(template.id) });
      void client.invalidateQueries({ queryKey: keys.templates.all });
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      danger
      title={t('delete.title', { name: template.name, language: template.language })}
      description={
        <div className="flex flex-col gap-3">
          <p>{t('delete.description')}</p>
          {uses.length === 0 ? <p>{t('delete.unused')}</p> : (
            <div>
              <p className="font-medium text-ink">{t('delete.used', { number: uses.length })}</p>
              <ul className="mt-1 list-disc ps-5">{uses.map((use) => <li key={use.flowId} dir="auto">{use.flowName}{use.live ? ` (${t('uses.live')})` : ''}</li>)}</ul>
            </div>
          )}
          {languages > 1 ? <Checkbox label={t('delete.all', { number: languages })} checked={all} onCheckedChange={setAll} /> : null}
        </div>
      }
      confirmLabel={t('delete.confirm')}
      loading={remove.isPending}
      error={remove.isError ? (remove.error instanceof ApiError && remove.error.code === 'GRAPH_REFUSED' ? remove.error.message : describeError(remove.error).message) : undefined}
      onConfirm={() => remove.mutate()}
    />
  );
}

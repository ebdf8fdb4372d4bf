import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateDraftContent, TemplateDraftView, TemplateView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { toast } from '../../ui/toast.ts';
import { draftOf } from './form-components.ts';
import type { TemplateForm } from './template-form.ts';

/** What the editor was opened with: a template of WhatsApp, a draft, or neither. */
export type EditedTemplate = { template?: TemplateView | undefined; draft?: TemplateDraftView | undefined };

/** Keeps what is written as a draft, and submits it; a draft that was submitted is gone. */
export function useSaveTemplate(start: TemplateForm, { template, draft }: EditedTemplate) {
  const { t } = useTranslation('templates');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [kept, setKept] = useState(start);
  const revision = useRef(draft?.revision ?? 1);
  const put = async (form: TemplateForm): Promise<TemplateDraftView> => {
    const saved = draft === undefined ? await request<TemplateDraftView>('POST', '/template-drafts', { body: contentOf(form) }) : await request<TemplateDraftView>('PUT', pathOf(draft), { body: { revision: revision.current, content: contentOf(form) } });
    revision.current = saved.revision;
    setKept(form);
    return saved;
  };
  const save = useMutation({
    mutationFn: put,
    onSuccess: (saved) => {
      client.setQueryData(keys.templateDrafts.one(saved.id), saved);
      void client.invalidateQueries({ queryKey: keys.templateDrafts.list() });
      toast({ tone: 'good', title: t('drafts.saved') });
      if (draft === undefined) void navigate({ to: '/templates/drafts/$draftId', params: { draftId: saved.id }, replace: true, ignoreBlocker: true });
    },
  });
  const submit = useMutation({
    mutationFn: async (form: TemplateForm) => {
      if (template !== undefined) return request<TemplateView>('PATCH', `/templates/${encodeURIComponent(template.id)}`, { body: editBody(form, template) });
      if (draft === undefined) return request<TemplateView>('POST', '/templates', { body: contentOf(form) });
      await put(form);
      return request<TemplateView>('POST', `${pathOf(draft)}/submit`);
    },
    onSuccess: (submitted) => {
      void client.invalidateQueries({ queryKey: keys.templates.all });
      void client.invalidateQueries({ queryKey: keys.templateDrafts.list() });
      toast({ tone: 'good', title: t('editor.submitted'), description: t('editor.submittedHint') });
      void navigate({ to: '/templates/$templateId', params: { templateId: submitted.id }, ignoreBlocker: true });
    },
  });
  return { save, submit, kept };
}

function pathOf({ id }: TemplateDraftView): string {
  return `/template-drafts/${encodeURIComponent(id)}`;
}

function contentOf(form: TemplateForm): TemplateDraftContent {
  const { components, ttlSeconds, parameterFormat } = draftOf(form);
  const { wabaId, name, language, category } = form;
  return { wabaId, name, language, category, parameterFormat, components: [...components], ...(ttlSeconds === undefined ? {} : { ttlSeconds }) };
}

function editBody(form: TemplateForm, edited: TemplateView): object {
  const { components, ttlSeconds } = draftOf(form);
  return { components, ...(ttlSeconds === undefined ? {} : { ttlSeconds }), ...(form.category === edited.category ? {} : { category: form.category }) };
}

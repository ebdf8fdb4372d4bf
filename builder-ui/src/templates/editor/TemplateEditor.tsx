import { Save, Send } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schemas/limits.ts';
import type { TemplateDraftView, TemplateView } from '../../../../schemas/generated/types.ts';
import { checkTemplate } from '../../../../schemas/templates/check-template.ts';
import type { FieldValues } from '../../../../schemas/templates/fill/choice-values.ts';
import { templateRules, type TemplateFault, type TemplateRule } from '../../../../schemas/templates/fault.ts';
import { ApiError } from '../../api/api-error.ts';
import { describeError } from '../../api/describe-error.ts';
import { Page } from '../../app/Page.tsx';
import { UnsavedDialog } from '../../app/UnsavedDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PhoneFrame } from '../preview/PhoneFrame.tsx';
import { TemplateBubble } from '../preview/TemplateBubble.tsx';
import { BodyEditor } from './BodyEditor.tsx';
import { ButtonsEditor } from './ButtonsEditor.tsx';
import { CardsEditor } from './CardsEditor.tsx';
import { CodeEditor } from './CodeEditor.tsx';
import { componentsOf, draftOf } from './form-components.ts';
import { HeaderEditor } from './HeaderEditor.tsx';
import { IdentityEditor } from './IdentityEditor.tsx';
import type { TemplateForm } from './template-form.ts';
import { useFaults } from './use-faults.ts';
import { useSaveTemplate } from './use-save-template.ts';

type TemplateEditorProps = { start: TemplateForm; /** The template that is edited; without it a new one is made. */ edited?: TemplateView | undefined; /** The draft that is edited. */ draft?: TemplateDraftView | undefined };

/** Fields at the start, the chat at the end: what is written is checked and shown at once. */
export function TemplateEditor({ start, edited, draft }: TemplateEditorProps) {
  const { t } = useTranslation('templates');
  const box = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState(start);
  const [strict, setStrict] = useState(false);
  const shown = useDeferredValue(form);
  const components = useMemo(() => componentsOf(shown), [shown]);
  const faults = useMemo(() => checkTemplate(draftOf(form)), [form]);
  const { save, submit, kept } = useSaveTemplate(start, { template: edited, draft });
  const fault = useFaults([...faults, ...refusedFields(submit.error)], strict);
  const change = (patch: Partial<TemplateForm>) => { submit.reset(); setForm((before) => ({ ...before, ...patch })); };
  const send = () => {
    setStrict(true);
    if (faults.length === 0) submit.mutate(form);
    else requestAnimationFrame(() => { if (box.current) focusFirstInvalid(box.current); });
  };
  const title = edited ? t('editor.edit', { name: edited.name }) : draft ? t('drafts.editTitle', { name: form.name || t('drafts.unnamed') }) : t('editor.new');
  const dirty = form !== kept;
  return (
    <Page title={title} crumbs={[{ label: t('title'), to: '/templates' }]} layout="wide" actions={
      <div className="flex gap-2">
        {edited ? null : <Button collapses icon={<Save size={14} />} disabled={draft !== undefined && !dirty} loading={save.isPending} onClick={() => save.mutate(form)}>{t('drafts.save')}</Button>}
        <Button variant="primary" collapses icon={<Send size={14} className="rtl:-scale-x-100" />} loading={submit.isPending} onClick={send}>{t('editor.submit')}</Button>
      </div>
    }>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_372px]">
        <form ref={box} className="flex min-w-0 flex-col gap-6" onSubmit={(event) => { event.preventDefault(); send(); }}>
          {submit.isError ? <Notice tone="red" title={t('editor.refused')}>{refusalText(submit.error)}</Notice> : null}
          {save.isError ? <Notice tone="red" title={t('drafts.saveFailed')}>{refusalText(save.error)}</Notice> : null}
          {strict && faults.length > 0 ? <Notice tone="red" title={t('editor.faults', { number: faults.length })} /> : null}
          {edited?.status === 'APPROVED' ? <Notice tone="amber">{t('editor.editHint', { day: limits.templateEditsPerDay, month: limits.templateEditsPerMonth })}</Notice> : null}
          <IdentityEditor form={form} change={change} fault={fault} locked={edited !== undefined} approved={edited?.status === 'APPROVED'} />
          {form.category === 'AUTHENTICATION' ? <CodeEditor form={form} change={change} fault={fault} /> : (
            <>
              <HeaderEditor form={form} change={change} fault={fault} />
              <BodyEditor form={form} change={change} fault={fault} />
              <Card title={t('editor.buttons')} description={t('editor.buttonsHint')}>
                <ButtonsEditor buttons={form.buttons} max={limits.maxTemplateButtons} path="buttons" onChange={(buttons) => change({ buttons })} fault={fault} />
              </Card>
              {form.category === 'MARKETING' ? <CardsEditor form={form} change={change} fault={fault} /> : null}
            </>
          )}
        </form>
        <aside className="min-w-0 lg:sticky lg:top-6">
          <h2 className="mb-2 text-xs font-medium text-muted">{t('preview.title')}</h2>
          <PhoneFrame label={t('preview.title')}>
            <TemplateBubble components={components} category={shown.category} examples values={filesOf(shown)} />
          </PhoneFrame>
        </aside>
      </div>
      <UnsavedDialog dirty={dirty && !submit.isSuccess} />
    </Page>
  );
}

/** The files of the headers, as they can be shown here. */
function filesOf({ header, cards }: TemplateForm): FieldValues {
  return { file: header.file?.url, ...Object.fromEntries(cards.map((card, index) => [`card${index}/file`, card.file?.url])) };
}

/** What the server found wrong by the same rules, by field. */
function refusedFields(error: unknown): TemplateFault[] {
  if (!(error instanceof ApiError)) return [];
  return error.details.flatMap(({ field, rule, values }): TemplateFault[] => (typeof field === 'string' && typeof rule === 'string' && rule in templateRules ? [{ field, rule: rule as TemplateRule, values: (values ?? {}) as Record<string, string | number> }] : []));
}

/** The words of WhatsApp say more than ours. */
function refusalText(error: unknown): string {
  const told = error instanceof ApiError && (error.code === 'GRAPH_REFUSED' || error.code === 'CONFLICT') ? error.message : undefined;
  return told ?? describeError(error).message;
}

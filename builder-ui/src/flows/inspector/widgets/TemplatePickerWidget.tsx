import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../../../schemas/generated/types.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TemplateBubble, type PreviewValues } from '../../../templates/preview/TemplateBubble.tsx';
import { HeaderFile } from '../HeaderFile.tsx';
import type { WidgetProps } from '../form-context.ts';
import { templateSlots, type TemplateSlot } from '../template-slots.ts';
import { useTemplates } from '../use-templates.ts';
import TemplateWidget from './TemplateWidget.tsx';

type TemplateChoice = {
  name: string;
  language: string;
  header?: { type: string; name?: string; value: string }[];
  body?: { name?: string; value: string }[];
  buttons?: { index: number; type: string; value: string }[];
};

/** An approved template and what goes into its variables. */
export default function TemplatePickerWidget(props: WidgetProps) {
  const { value, onChange, words, readOnly } = props;
  const { t } = useTranslation('flows');
  const templates = useTemplates();
  const choice = (typeof value === 'object' && value !== null ? value : undefined) as TemplateChoice | undefined;
  const all = templates.data ?? [];
  const chosen = choice ? all.find((template) => template.name === choice.name && template.language === choice.language) : undefined;
  const key = (template: Pick<TemplateView, 'name' | 'language'>) => `${template.name}/${template.language}`;
  const options = all.filter((template) => template.status.toUpperCase() === 'APPROVED' || template === chosen)
    .map((template) => ({ value: key(template), label: template.name, description: `${template.language} · ${template.category.toLowerCase()}` }));
  const pick = (next: string | null) => {
    const template = all.find((candidate) => key(candidate) === next);
    if (template) onChange(freshChoice(template));
  };
  return (
    <div className="flex flex-col gap-3">
      <Combobox
        options={options}
        value={choice ? key(choice) : null}
        onValueChange={pick}
        loading={templates.isPending}
        placeholder={words.placeholder ?? t('widgets.templatePicker.placeholder')}
        emptyText={templates.isError ? t('widgets.loadFailed') : t('widgets.templatePicker.none')}
        disabled={readOnly}
        aria-label={words.label}
      />
      {choice && !chosen && templates.isSuccess ? <Notice tone="amber">{t('widgets.templatePicker.missing', { name: choice.name, language: choice.language })}</Notice> : null}
      {chosen && chosen.status.toUpperCase() !== 'APPROVED' ? <Notice tone="amber">{t('widgets.templatePicker.notApproved', { status: chosen.status.toLowerCase() })}</Notice> : null}
      {choice && chosen ? templateSlots(chosen).map((slot) => (
        <Field key={slotKey(slot)} label={slotLabel(slot, t)}>
          <SlotValue slot={slot} props={props} label={slotLabel(slot, t)} value={readSlot(choice, slot)} onChange={(text) => onChange(writeSlot(choice, slot, text))}>
            <TemplateWidget
              {...props}
              schema={{ type: 'string', minLength: 1, maxLength: 2000, 'x-ui': { limit: 100 } }}
              words={{ label: slotLabel(slot, t), placeholder: t('widgets.templatePicker.value') }}
              value={readSlot(choice, slot)}
              onChange={(text) => onChange(writeSlot(choice, slot, typeof text === 'string' ? text : ''))}
            />
          </SlotValue>
        </Field>
      )) : null}
      {choice && chosen ? <div className="rounded-card bg-slate-3 p-3"><TemplateBubble components={chosen.components as ReadonlyArray<Record<string, unknown>>} category={chosen.category} values={previewValues(choice, chosen)} /></div> : null}
    </div>
  );
}

type SlotValueProps = { slot: TemplateSlot; props: WidgetProps; label: string; value: string; onChange: (value: string) => void; children: ReactNode };

/** Texts are written; a file may also come from the library. */
function SlotValue({ slot, children, ...rest }: SlotValueProps) {
  if (slot.part !== 'header' || slot.type === 'text') return children;
  return <HeaderFile kind={slot.type} {...rest}>{children}</HeaderFile>;
}

/** What was filled in so far; the rest stays in sight as a place to fill. */
function previewValues(choice: TemplateChoice, template: TemplateView): PreviewValues {
  const slots = templateSlots(template);
  const body = slots.flatMap((slot) => (slot.part === 'body' ? [[slot.name ?? String(slot.position + 1), readSlot(choice, slot)] as const] : []));
  const header = slots.flatMap((slot) => (slot.part === 'header' && slot.type === 'text' ? [[slot.name ?? '1', readSlot(choice, slot)] as const] : []));
  return { body: Object.fromEntries(body), header: Object.fromEntries(header) };
}

function freshChoice(template: TemplateView): TemplateChoice {
  const start: TemplateChoice = { name: template.name, language: template.language };
  return templateSlots(template).reduce((choice, slot) => writeSlot(choice, slot, ''), start);
}

function readSlot(choice: TemplateChoice, slot: TemplateSlot): string {
  if (slot.part === 'header') return choice.header?.[0]?.value ?? '';
  if (slot.part === 'body') return choice.body?.[slot.position]?.value ?? '';
  return choice.buttons?.find((button) => button.index === slot.index)?.value ?? '';
}

function writeSlot(choice: TemplateChoice, slot: TemplateSlot, value: string): TemplateChoice {
  if (slot.part === 'header') return { ...choice, header: [{ type: slot.type, ...(slot.name === undefined ? {} : { name: slot.name }), value }] };
  if (slot.part === 'body') {
    const body = [...(choice.body ?? [])];
    body[slot.position] = { ...(slot.name === undefined ? {} : { name: slot.name }), value };
    return { ...choice, body };
  }
  const others = (choice.buttons ?? []).filter((button) => button.index !== slot.index);
  return { ...choice, buttons: [...others, { index: slot.index, type: slot.type, value }].sort((a, b) => a.index - b.index) };
}

function slotKey(slot: TemplateSlot): string {
  return slot.part === 'body' ? `body-${slot.position}` : slot.part === 'button' ? `button-${slot.index}` : 'header';
}

function slotLabel(slot: TemplateSlot, t: TFunction<'flows'>): string {
  if (slot.part === 'header') return slot.type === 'text' ? t('widgets.templatePicker.header') : t('widgets.templatePicker.file', { type: t(`widgets.templatePicker.files.${slot.type}`) });
  if (slot.part === 'body') return slot.name ?? t('widgets.templatePicker.body', { number: slot.position + 1 });
  return t('widgets.templatePicker.button', { title: slot.title });
}

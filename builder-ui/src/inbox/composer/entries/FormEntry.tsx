import { ClipboardPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormParameters, OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { limits } from '../../../../../schemas/limits.ts';
import { FormChooser } from '../../../forms/FormChooser.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Select } from '../../../ui/Select.tsx';
import { counted } from '../counted.ts';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts, textParts } from '../MessageFields.tsx';
import { RowList, rowId } from '../RowList.tsx';

const starts = ['first', 'screen', 'server'] as const;
const fresh = () => ({ id: rowId(), name: '', value: '' });
const empty = { form: '', button: '', start: 'first' as (typeof starts)[number], screen: '', values: [fresh()] };

function FormForm(props: EntryFormProps) {
  const { t } = useTranslation('requests');
  const [texts, setTexts] = useState(noTexts);
  const [token] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(empty);
  const set = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  const form = draft.form.trim();
  const button = draft.button.trim();
  const screen = draft.screen.trim();
  const badForm = /[\s:]/.test(form);
  const emoji = /\p{Extended_Pictographic}/u.test(button);
  const badScreen = screen !== '' && !/^[A-Za-z_]+$/.test(screen);
  const { body } = textParts(texts);
  const ready = form !== '' && !badForm && button !== '' && !emoji && body.text !== '' && (draft.start !== 'screen' || (screen !== '' && !badScreen));
  const message: OutgoingMessage | undefined = ready ? { type: 'interactive', interactive: { type: 'flow', ...textParts(texts), action: { name: 'flow', parameters: parametersOf(draft, token) } } } : undefined;
  return (
    <EntryDialog {...props} title={t('form.title')} description={t('form.explain')} message={message}>
      <Field label={t('form.form')} error={badForm ? t('form.formWrong') : undefined}>
        <FormChooser value={draft.form} onChange={(next) => set({ form: next ?? '' })} label={t('form.form')} numberId={props.item.numberId}>
          <Input value={draft.form} maxLength={40} onValueChange={(next) => set({ form: next })} placeholder="1318001139066835" aria-label={t('form.id')} dir="ltr" mono />
        </FormChooser>
      </Field>
      <MessageFields texts={texts} onChange={setTexts} />
      <Field label={t('form.button')} hint={t('form.buttonHint')} error={emoji ? t('form.emoji') : undefined} aside={counted(draft.button, limits.maxFormButton)}>
        <Input value={draft.button} maxLength={limits.maxFormButton} onValueChange={(next) => set({ button: next })} dir="auto" />
      </Field>
      <Field label={t('form.start')}>
        <Select value={draft.start} onValueChange={(start) => set({ start })} options={starts.map((value) => ({ value, label: t(`form.starts.${value}`) }))} />
      </Field>
      {draft.start === 'screen' ? (
        <>
          <Field label={t('form.screen')} error={badScreen ? t('form.screenWrong') : undefined}><Input value={draft.screen} maxLength={80} onValueChange={(next) => set({ screen: next })} placeholder="BOOKING" dir="ltr" mono /></Field>
          <RowList label={t('form.values')} addLabel={t('form.add')} rows={draft.values} most={30} fresh={fresh} onChange={(values) => set({ values })}>
            {(row, change, index) => (
              <div className="grid gap-1.5 sm:grid-cols-2">
                <Input aria-label={t('form.name', { number: index + 1 })} placeholder="name" value={row.name} maxLength={80} onValueChange={(name) => change({ name })} dir="ltr" />
                <Input aria-label={t('form.value', { number: index + 1 })} value={row.value} maxLength={1000} onValueChange={(value) => change({ value })} dir="auto" />
              </div>
            )}
          </RowList>
        </>
      ) : null}
    </EntryDialog>
  );
}

/** Answers do not say of which form they are: the token, which comes back with them, ends with the form's id, as it does in flows. */
function parametersOf({ form, button, start, screen, values }: typeof empty, token: string): FormParameters {
  const data = Object.fromEntries(values.flatMap(({ name, value }) => (name.trim() === '' ? [] : [[name.trim(), value] as const])));
  return {
    flow_message_version: '3', flow_id: form.trim(), flow_cta: button.trim(), flow_token: `team:${token}:${form.trim()}`, mode: 'published',
    // WhatsApp opens the first screen of the form where none is named (Meta, WhatsApp Flows, v24).
    flow_action: start === 'server' ? 'data_exchange' : 'navigate',
    ...(start === 'screen' && { flow_action_payload: { screen: screen.trim(), ...(Object.keys(data).length > 0 && { data }) } }),
  };
}

function Label() {
  const { t } = useTranslation('requests');
  return t('form.title');
}

const entry: ComposerEntry = { id: 'form', group: 'ask', order: 25, icon: <ClipboardPen size={16} />, Label, Form: FormForm };
export default entry;

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarlierMessage, TemplateView } from '../../../../../schemas/generated/types.ts';
import { TemplateChooser } from '../../../templates/fill/TemplateChooser.tsx';
import { TemplateBubble } from '../../../templates/preview/TemplateBubble.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TagInput } from '../../../ui/TagInput.tsx';
import { useEditorSession } from '../../editor/session-context.ts';
import { earlierTemplate } from './earlier-template.ts';
import { startsByTap, tapTriggers, titlesOf, type EarlierKind } from './tap-triggers.ts';

type EarlierDialogProps = { open: boolean; onClose: () => void; onShow: (message: EarlierMessage) => void };

/** As many as WhatsApp shows under a message of each kind (Meta, interactive messages and template buttons, read December 2025). */
const most: Readonly<Record<EarlierKind, number>> = { template: 10, button: 3, list: 10 };

/** A message that was sent before the flow began, such as a broadcast: it is put on the simulated phone, to be tapped there. */
export function EarlierDialog({ open, onClose, onShow }: EarlierDialogProps) {
  const { t } = useTranslation('phone-earlier');
  return (
    <Dialog open={open} onOpenChange={(next) => { if (!next) onClose(); }} title={t('title')} description={t('description')} footer={<Button type="submit" form="pretend-earlier" variant="primary">{t('show')}</Button>}>
      <EarlierForm onShow={(message) => { onShow(message); onClose(); }} />
    </Dialog>
  );
}

function EarlierForm({ onShow }: Pick<EarlierDialogProps, 'onShow'>) {
  const { t, i18n } = useTranslation('phone-earlier');
  const { document } = useEditorSession();
  const [triggers] = useState(() => tapTriggers(document.get()));
  const [kind, setKind] = useState<EarlierKind>(() => triggers.map((trigger) => trigger.kind).find((wanted) => wanted !== 'any') ?? 'template');
  const [template, setTemplate] = useState<TemplateView>();
  const [written, setWritten] = useState<Partial<Record<EarlierKind, string[]>>>({});
  const [tried, setTried] = useState(false);
  const picked = kind === 'template' ? template : undefined;
  const wanted = titlesOf(triggers, kind);
  const titles = (written[kind] ?? wanted).slice(0, most[kind]);
  const message: EarlierMessage = picked === undefined ? { kind, buttons: titles.map((title) => ({ title })) } : earlierTemplate(picked);
  const empty = message.buttons.length === 0;
  return (
    <form id="pretend-earlier" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); setTried(true); if (!empty) onShow(message); }}>
      <Field label={t('kind')}>
        <Select value={kind} onValueChange={setKind} options={(['template', 'button', 'list'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      </Field>
      {kind === 'template' ? (
        <Field label={t('template')} optional hint={t('templateHint')} aside={template ? <Button size="sm" variant="ghost" onClick={() => setTemplate(undefined)}>{t('withoutTemplate')}</Button> : undefined}>
          <TemplateChooser chosen={template} onPick={setTemplate} label={t('template')} />
        </Field>
      ) : null}
      {picked ? (
        <div className="flex justify-center rounded-card bg-slate-3 p-3"><TemplateBubble components={picked.components} category={picked.category} /></div>
      ) : (
        <Field label={t(`titles.${kind}`)} hint={t('titlesHint', { count: most[kind] })} error={tried && empty ? t('titlesMissing') : undefined}>
          <TagInput value={titles} onValueChange={(next) => setWritten({ ...written, [kind]: next.slice(0, most[kind]) })} />
        </Field>
      )}
      {picked && empty ? <Notice tone="amber">{t('noReplies')}</Notice> : null}
      {!empty && triggers.length > 0 && !startsByTap(triggers, message) ? <Notice tone="amber">{wanted.length > 0 ? t('noStart', { titles: new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(wanted) }) : t('noStartKind')}</Notice> : null}
    </form>
  );
}

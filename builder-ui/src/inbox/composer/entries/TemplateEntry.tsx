import { LayoutTemplate } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TemplateUseForm } from '../../../templates/fill/TemplateUseForm.tsx';
import { useTemplateUse } from '../../../templates/fill/use-template-use.ts';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';

function TemplateForm(props: EntryFormProps) {
  const { t } = useTranslation('template-fill');
  const use = useTemplateUse(props.item.contact.name);
  return (
    <EntryDialog {...props} title={t('send')} description={t('menuHint')} message={use.message} size="lg">
      <TemplateUseForm item={props.item} use={use} wide />
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('template-fill');
  return t('menu');
}

const entry: ComposerEntry = { id: 'template', group: 'share', order: 5, icon: <LayoutTemplate size={16} />, Label, Form: TemplateForm };
export default entry;

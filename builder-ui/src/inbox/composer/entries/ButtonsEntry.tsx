import { MousePointerClick } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { limits } from '../../../../../schemas/limits.ts';
import { Input } from '../../../ui/Input.tsx';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts, textParts } from '../MessageFields.tsx';
import { sameTitles } from '../same-titles.ts';
import { RowList, rowId } from '../RowList.tsx';

const fresh = () => ({ id: rowId(), title: '' });

function ButtonsForm(props: EntryFormProps) {
  const { t } = useTranslation('composer');
  const [texts, setTexts] = useState(noTexts);
  const [rows, setRows] = useState(() => [fresh(), fresh()]);
  const titled = rows.map(({ id, title }) => ({ id, title: title.trim() }));
  const alike = sameTitles(titled);
  const ready = texts.body.trim() !== '' && !alike && titled.every(({ title }) => title !== '');
  const message: OutgoingMessage | undefined = ready ? { type: 'interactive', interactive: { type: 'button', ...textParts(texts), action: { buttons: titled.map((reply) => ({ type: 'reply', reply })) } } } : undefined;
  return (
    <EntryDialog {...props} title={t('buttons.title')} message={message}>
      <MessageFields texts={texts} onChange={setTexts} />
      <RowList label={t('buttons.list')} addLabel={t('buttons.add')} rows={rows} most={limits.maxButtons} fresh={fresh} onChange={setRows}>
        {(row, change, index) => <Input aria-label={t('buttons.button', { number: index + 1 })} value={row.title} maxLength={limits.maxButtonTitle} onValueChange={(title) => change({ title })} dir="auto" />}
      </RowList>
      {alike ? <p className="text-xs text-red-ink" role="alert">{t('rows.alike')}</p> : null}
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('composer');
  return t('buttons.title');
}

const entry: ComposerEntry = { id: 'buttons', group: 'ask', order: 10, icon: <MousePointerClick size={16} />, Label, Form: ButtonsForm };
export default entry;

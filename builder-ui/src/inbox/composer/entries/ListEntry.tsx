import { ListTree } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListRow, OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { limits } from '../../../../../schemas/limits.ts';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts, textParts } from '../MessageFields.tsx';
import { sameTitles } from '../same-titles.ts';
import { RowList, rowId } from '../RowList.tsx';

const fresh = () => ({ id: rowId(), title: '', description: '' });

function ListForm(props: EntryFormProps) {
  const { t } = useTranslation('composer');
  const [texts, setTexts] = useState(noTexts);
  const [button, setButton] = useState('');
  const [rows, setRows] = useState(() => [fresh(), fresh()]);
  const filled = rows.map(({ id, title, description }): ListRow => ({ id, title: title.trim(), ...(description.trim() !== '' && { description: description.trim() }) }));
  const alike = sameTitles(filled);
  const ready = texts.body.trim() !== '' && button.trim() !== '' && !alike && filled.every(({ title }) => title !== '');
  const message: OutgoingMessage | undefined = ready ? { type: 'interactive', interactive: { type: 'list', ...textParts(texts), action: { button: button.trim(), sections: [{ rows: filled }] } } } : undefined;
  return (
    <EntryDialog {...props} title={t('list.title')} message={message}>
      <MessageFields texts={texts} onChange={setTexts} />
      <Field label={t('list.button')} hint={t('list.buttonHint')}><Input value={button} maxLength={limits.maxButtonTitle} onValueChange={setButton} dir="auto" /></Field>
      <RowList label={t('list.rows')} addLabel={t('list.add')} rows={rows} most={limits.maxListRows} fresh={fresh} onChange={setRows}>
        {(row, change, index) => (
          <div className="grid gap-1.5 sm:grid-cols-2">
            <Input aria-label={t('list.row', { number: index + 1 })} placeholder={t('list.rowTitle')} value={row.title} maxLength={limits.maxRowTitle} onValueChange={(title) => change({ title })} dir="auto" />
            <Input aria-label={t('list.second', { number: index + 1 })} placeholder={t('list.rowSecond')} value={row.description} maxLength={limits.maxRowDescription} onValueChange={(description) => change({ description })} dir="auto" />
          </div>
        )}
      </RowList>
      {alike ? <p className="text-xs text-red-ink" role="alert">{t('rows.alike')}</p> : null}
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('composer');
  return t('list.title');
}

const entry: ComposerEntry = { id: 'list', group: 'ask', order: 20, icon: <ListTree size={16} />, Label, Form: ListForm };
export default entry;

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormList } from '../../../../../schemas/generated/types.ts';
import { keys } from '../../../api/keys.ts';
import { request } from '../../../api/request.ts';
import { Button } from '../../../ui/Button.tsx';
import { Combobox } from '../../../ui/Combobox.tsx';
import type { WidgetProps } from '../form-context.ts';
import TextWidget from './TextWidget.tsx';

/** A published form of the connected accounts by its name, or any form by its id. */
export default function FormPickerWidget(props: WidgetProps) {
  const { value, onChange, words, readOnly } = props;
  const { t } = useTranslation('forms');
  const forms = useQuery({ queryKey: keys.forms, queryFn: ({ signal }) => request<FormList>('GET', '/forms', { signal }), enabled: !readOnly, retry: false });
  const [typed, setTyped] = useState<boolean>();
  const items = forms.data?.items ?? [];
  const failed = forms.data?.failed ?? [];
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const known = chosen === null || items.some(({ id }) => id === chosen);
  // A form that is not in the list, such as a draft, stays what it is: an id.
  const byId = readOnly || typed === true || (typed === undefined && forms.isFetched && (items.length === 0 || !known));
  const options = items.map(({ id, name, account }) => ({ value: id, label: name, description: `${account} · ${id}` }));
  return (
    <div className="flex flex-col items-start gap-1.5">
      <div className="w-full">
        {byId ? <TextWidget {...props} /> : (
          <Combobox
            options={known || chosen === null ? options : [...options, { value: chosen, label: chosen }]}
            value={chosen}
            onValueChange={(next) => onChange(next ?? undefined)}
            loading={forms.isPending}
            placeholder={t('choose')}
            emptyText={forms.isPending ? t('loading') : t('noMatch')}
            aria-label={words.label}
          />
        )}
      </div>
      {readOnly ? null : (
        <>
          {forms.isError ? <p className="text-xs text-muted" role="status">{t('unread')}</p> : null}
          {failed.length > 0 ? <p className="text-xs text-muted" role="status">{t('unreadOf', { accounts: failed.join(', ') })}</p> : null}
          {forms.isSuccess && items.length === 0 && failed.length === 0 ? <p className="text-xs text-muted">{t('none')}</p> : null}
          <div className="flex flex-wrap gap-1">
            {items.length > 0 ? <Button size="sm" variant="ghost" onClick={() => setTyped(!byId)}>{byId ? t('fromList') : t('byId')}</Button> : null}
            {forms.isFetched && (forms.isError || failed.length > 0 || items.length === 0) ? <Button size="sm" variant="ghost" loading={forms.isFetching} onClick={() => void forms.refetch()}>{t('again')}</Button> : null}
          </div>
        </>
      )}
    </div>
  );
}

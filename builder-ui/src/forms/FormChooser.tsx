import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { formsQuery } from './forms-query.ts';

type FormChooserProps = {
  value: string | undefined;
  onChange: (form: string | undefined) => void;
  label: string;
  /** Only forms of the account of this number. */
  numberId?: string | undefined;
  readOnly?: boolean | undefined;
  /** Where an id is typed in. */
  children: ReactNode;
};

/** A published form of the connected accounts by its name, or any form by its id. The one chooser of inbox and flows. */
export function FormChooser({ value, onChange, label, numberId, readOnly = false, children }: FormChooserProps) {
  const { t } = useTranslation('forms');
  const forms = useQuery({ ...formsQuery(numberId), enabled: !readOnly });
  const [typed, setTyped] = useState<boolean>();
  const items = forms.data?.items ?? [];
  const failed = forms.data?.failed ?? [];
  const chosen = value === undefined || value === '' ? null : value;
  const known = chosen === null || items.some(({ id }) => id === chosen);
  // A form that is not in the list, such as a draft, stays what it is: an id.
  const byId = readOnly || typed === true || (typed === undefined && forms.isFetched && (items.length === 0 || !known));
  const options = items.map(({ id, name, account }) => ({ value: id, label: name, description: `${account} · ${id}` }));
  return (
    <div className="flex flex-col items-start gap-1.5">
      <div className="w-full">
        {byId ? children : (
          <Combobox
            options={known || chosen === null ? options : [...options, { value: chosen, label: chosen }]}
            value={chosen}
            onValueChange={(next) => onChange(next ?? undefined)}
            loading={forms.isPending}
            placeholder={t('choose')}
            emptyText={forms.isPending ? t('loading') : t('noMatch')}
            aria-label={label}
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

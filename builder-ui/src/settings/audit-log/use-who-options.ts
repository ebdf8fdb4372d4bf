import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/session.ts';
import { usersQuery } from '../../team/use-users.ts';
import type { ComboboxOption } from '../../ui/Combobox.tsx';
import { apiKeysQuery } from '../api-keys/use-api-keys.ts';

/** Whose entries can be asked for; chosen: one who is in no list any more stays a choice. */
export function useWhoOptions(chosen: string | undefined, chosenName: string | undefined): ComboboxOption[] {
  const { t } = useTranslation('audit');
  const users = useQuery(usersQuery);
  const apiKeys = useQuery({ ...apiKeysQuery, enabled: usePermission('apikeys.manage') });
  const options: ComboboxOption[] = [
    { value: '', label: t('filters.anybody') },
    ...(users.data ?? []).map(({ id, name, email }) => ({ value: `user:${id}`, label: name, description: email })),
    { value: 'user', label: t('actors.people') },
    ...(apiKeys.data ?? []).map(({ id, name }) => ({ value: `apiKey:${id}`, label: name, description: t('actors.apiKey') })),
    { value: 'apiKey', label: t('actors.apiKeys') },
    { value: 'system', label: t('actors.system') },
    { value: 'nobody', label: t('actors.nobody') },
  ];
  return chosen === undefined || options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label: chosenName ?? chosen }];
}

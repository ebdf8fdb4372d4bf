import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../../../team/teams/use-teams.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import type { WidgetProps } from '../form-context.ts';

/** A team, by its name; one that was deleted stays visible as such. */
export default function TeamWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const teams = useQuery(teamsQuery);
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const options = (teams.data ?? []).map((team) => ({ value: team.id, label: team.name }));
  const isGone = chosen !== null && teams.isSuccess && !options.some((option) => option.value === chosen);
  return (
    <Combobox
      options={isGone ? [...options, { value: chosen, label: t('widgets.team.gone') }] : options}
      value={chosen}
      onValueChange={(next) => onChange(next ?? undefined)}
      loading={teams.isPending}
      placeholder={words.placeholder ?? t('widgets.team.placeholder')}
      emptyText={teams.isError ? t('widgets.loadFailed') : t('widgets.team.none')}
      disabled={readOnly}
      aria-label={words.label}
    />
  );
}

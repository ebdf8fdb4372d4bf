import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../../../team/teams/use-teams.ts';
import { Select } from '../../../ui/Select.tsx';
import type { WidgetProps } from '../form-context.ts';

/** Whose opening hours count: those of the organisation, of a team, or those set beside this field. */
export default function HoursWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const teams = useQuery(teamsQuery);
  const chosen = typeof value === 'string' ? value : 'organisation';
  const options = [
    { value: 'organisation', label: t('widgets.hours.organisation') },
    ...(teams.data ?? []).map((team) => ({ value: `team:${team.id}`, label: t('widgets.hours.team', { team: team.name }) })),
    { value: 'own', label: t('widgets.hours.own') },
  ];
  const isKnown = options.some((option) => option.value === chosen);
  return (
    <Select
      options={isKnown ? options : [...options, { value: chosen, label: t('widgets.team.gone') }]}
      value={chosen}
      onValueChange={onChange}
      disabled={readOnly}
      aria-label={words.label}
    />
  );
}

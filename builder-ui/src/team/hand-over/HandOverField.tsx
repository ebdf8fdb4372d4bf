import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../../schemas/generated/types.ts';
import { Field } from '../../ui/Field.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { mayAnswer } from '../may-answer.ts';
import { teamsQuery } from '../teams/use-teams.ts';
import { usersQuery } from '../use-users.ts';
import type { HandOverChoice } from './use-hand-over.ts';

type HandOverFieldProps = { user: UserView; value: HandOverChoice; onValueChange: (value: HandOverChoice) => void; mayKeep: boolean };

/** Who gets somebody's open conversations. */
export function HandOverField({ user, value, onValueChange, mayKeep }: HandOverFieldProps) {
  const { t } = useTranslation('team');
  const users = useQuery(usersQuery);
  const teams = useQuery(teamsQuery);
  const colleagues = (users.data ?? []).filter((other) => other.id !== user.id && mayAnswer(other));
  const options: SelectOption<HandOverChoice>[] = [
    { value: 'queue', label: t('handOver.queue'), description: t('handOver.queueHint') },
    ...(teams.data ?? []).map((team) => ({ value: `team:${team.id}` as const, label: t('handOver.team', { name: team.name }), description: t(team.strategy === 'by_hand' ? 'handOver.queueHint' : 'handOver.teamHint') })),
    ...colleagues.map((other) => ({ value: `user:${other.id}` as const, label: other.name })),
    ...(mayKeep ? [{ value: 'keep' as const, label: t('handOver.keep'), description: t('handOver.keepHint', { name: user.name }) }] : []),
  ];
  return (
    <Field label={t('handOver.label', { count: user.openConversations })}>
      <Select value={value} onValueChange={onValueChange} options={options} />
    </Field>
  );
}

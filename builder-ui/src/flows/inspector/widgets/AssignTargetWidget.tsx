import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/Select.tsx';
import type { WidgetProps } from '../form-context.ts';
import TeamWidget from './TeamWidget.tsx';
import UserWidget from './UserWidget.tsx';

export const frame = 'group';

const kinds = ['anyone', 'team', 'role', 'agent', 'nobody'] as const;
const roles = ['agent', 'lead', 'administrator'] as const;
const strategies = ['least_busy', 'round_robin'] as const;

/** To whom a conversation goes: anyone free, a team, a role, one person, or back into the queue. A team has a rule of its own who of it. */
export default function AssignTargetWidget(props: WidgetProps) {
  const { value, onChange, words, readOnly } = props;
  const { t } = useTranslation('flows');
  const target = (typeof value === 'object' && value !== null ? value : { kind: 'anyone' }) as { kind: string; userId?: string; teamId?: string; role?: string; strategy?: string };
  const pooled = target.kind === 'anyone' || target.kind === 'role';
  const option = <Value extends string>(group: string) => (name: Value) => ({ value: name, label: t(`widgets.assign.${group}.${name}`) });
  return (
    <div className="flex flex-col gap-2">
      <Select
        aria-label={words.label}
        options={kinds.map(option('kind'))}
        value={kinds.find((kind) => kind === target.kind) ?? null}
        onValueChange={(kind) => onChange({ kind, ...(kind === 'role' ? { role: 'agent' } : {}), ...(kind === 'anyone' || kind === 'role' ? { strategy: target.strategy ?? 'least_busy' } : {}) })}
        disabled={readOnly}
      />
      {target.kind === 'agent' ? <UserWidget {...props} words={{ label: t('widgets.assign.person') }} value={target.userId} onChange={(userId) => onChange({ kind: 'agent', ...(userId === undefined ? {} : { userId }) })} /> : null}
      {target.kind === 'team' ? <TeamWidget {...props} words={{ label: t('widgets.assign.team') }} value={target.teamId} onChange={(teamId) => onChange({ kind: 'team', ...(teamId === undefined ? {} : { teamId }) })} /> : null}
      {target.kind === 'role' ? (
        <Select
          aria-label={t('widgets.assign.role')}
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          value={roles.find((role) => role === target.role) ?? null}
          onValueChange={(role) => onChange({ ...target, role })}
          disabled={readOnly}
        />
      ) : null}
      {pooled ? (
        <Select
          aria-label={t('widgets.assign.how')}
          options={strategies.map(option('strategy'))}
          value={strategies.find((strategy) => strategy === target.strategy) ?? 'least_busy'}
          onValueChange={(strategy) => onChange({ ...target, strategy })}
          disabled={readOnly}
        />
      ) : null}
    </div>
  );
}

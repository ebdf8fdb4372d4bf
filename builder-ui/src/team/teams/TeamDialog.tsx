import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessCalendar, TeamView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Input } from '../../ui/Input.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { tidyCalendar } from '../../settings/hours/calendar-edits.ts';
import { checkCalendar } from '../../settings/hours/check-calendar.ts';
import { organisationQuery } from '../../settings/organisation/use-organisation.ts';
import { mayAnswer } from '../may-answer.ts';
import { usersQuery } from '../use-users.ts';
import { TeamHours } from './TeamHours.tsx';
import { useSaveTeam } from './use-teams.ts';

const strategies = ['least_busy', 'round_robin', 'by_hand'] as const;

type TeamDialogProps = { team: TeamView | null; open: boolean; onClose: () => void };

/** Makes or changes a team: name, people, how conversations are handed out, hours of its own. */
export function TeamDialog({ team, open, onClose }: TeamDialogProps) {
  const { t } = useTranslation('team');
  const formId = useId();
  const save = useSaveTeam();
  const close = () => { save.reset(); onClose(); };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => { if (!next) close(); }}
      title={team ? t('teams.dialog.change') : t('teams.dialog.make')}
      footer={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={save.isPending}>{t('teams.dialog.submit')}</Button>
        </>
      }
    >
      <TeamForm id={formId} team={team} error={save.error} onSubmit={(draft) => save.mutate({ ...(team ? { id: team.id } : {}), team: draft }, { onSuccess: close })} />
    </Dialog>
  );
}

type TeamDraft = { name: string; memberIds: string[]; strategy: TeamView['strategy']; calendar?: BusinessCalendar | null };

type TeamFormProps = { id: string; team: TeamView | null; error: unknown; onSubmit: (draft: TeamDraft) => void };

function TeamForm({ id, team, error, onSubmit }: TeamFormProps) {
  const { t } = useTranslation('team');
  const users = useQuery(usersQuery);
  const organisation = useQuery(organisationQuery);
  const [name, setName] = useState(team?.name ?? '');
  const [memberIds, setMemberIds] = useState<ReadonlyArray<string>>(team?.members.map((member) => member.id) ?? []);
  const [strategy, setStrategy] = useState<TeamView['strategy']>(team?.strategy ?? 'least_busy');
  const [calendar, setCalendar] = useState<BusinessCalendar | null>(team?.calendar ?? null);
  const [checked, setChecked] = useState(false);
  const people = (users.data ?? []).filter(mayAnswer);
  const wrongHours = calendar !== null && checkCalendar(calendar).size > 0;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '' || wrongHours) return focusFirstInvalid(event.currentTarget);
    // A new team without hours of its own has nothing to take back.
    const hours = calendar === null ? (team?.calendar ? { calendar: null } : {}) : { calendar: tidyCalendar(calendar) };
    return onSubmit({ name: name.trim(), memberIds: [...memberIds], strategy, ...hours });
  };
  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {error ? <Notice tone="red" title={t('teams.dialog.failed')}>{describeError(error).message}</Notice> : null}
      <Field label={t('name.label')} error={checked && name.trim() === '' ? t('name.missing') : undefined}><Input value={name} onValueChange={setName} maxLength={60} autoComplete="off" dir="auto" /></Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-xs font-medium">{t('teams.dialog.people')}</legend>
        {people.map((user) => (
          <Checkbox
            key={user.id}
            checked={memberIds.includes(user.id)}
            onCheckedChange={(member) => setMemberIds(member ? [...memberIds, user.id] : memberIds.filter((other) => other !== user.id))}
            label={user.name}
          />
        ))}
      </fieldset>
      <Field label={t('teams.dialog.how')} hint={t(`teams.strategyHint.${strategy}`)}>
        <Select value={strategy} onValueChange={(next) => setStrategy(strategies.find((one) => one === next) ?? 'least_busy')} options={strategies.map((value) => ({ value, label: t(`teams.strategy.${value}`) }))} />
      </Field>
      <TeamHours calendar={calendar} organisation={organisation.data?.calendar} onChange={setCalendar} />
      {checked && wrongHours ? <Notice tone="red">{t('teams.dialog.wrongHours')}</Notice> : null}
    </form>
  );
}

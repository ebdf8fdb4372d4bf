import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../api/describe-error.ts';
import { useSession, useUpdateProfile } from '../../app/session.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { toast } from '../../ui/toast.ts';

/** Who one is: the name is one's own to change, the rest is the administrator's. */
export function ProfileCard() {
  const { t } = useTranslation(['settings', 'shell']);
  const user = useSession();
  const update = useUpdateProfile();
  const [name, setName] = useState(user.name);
  const missing = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing) return;
    update.mutate({ name: name.trim() }, {
      onSuccess: (view) => {
        setName(view.user.name);
        toast({ tone: 'good', title: t('profile.saved') });
      },
    });
  };
  return (
    <Card title={t('profile.title')}>
      <div className="mb-5 flex items-center gap-3">
        <Avatar name={user.name} size={40} />
        <div className="min-w-0">
          <p className="truncate font-medium" dir="auto">{user.name}</p>
          <p className="text-xs break-words text-muted">{user.email} · {t(`shell:roles.${user.role}`)} · {user.orgName}</p>
        </div>
      </div>
      <form noValidate onSubmit={submit} className="flex max-w-[420px] items-end gap-2">
        <Field label={t('profile.name')} className="flex-1" error={missing ? t('profile.nameMissing') : update.error ? describeError(update.error).message : undefined}>
          <Input value={name} onValueChange={setName} maxLength={120} autoComplete="name" dir="auto" />
        </Field>
        <Button type="submit" disabled={missing || name.trim() === user.name} loading={update.isPending}>{t('save')}</Button>
      </form>
    </Card>
  );
}

import { ArrowRightLeft, Ban, KeyRound, Pencil, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { usePermission, useSession } from '../app/session.ts';
import { useAuditEntry } from '../app/use-audit-entry.tsx';
import type { MenuEntry } from '../ui/menu-entries.ts';
import { Table } from '../ui/Table.tsx';
import { toast } from '../ui/toast.ts';
import { EditUserDialog } from './EditUserDialog.tsx';
import { HandOverDialog } from './hand-over/HandOverDialog.tsx';
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx';
import { useUpdateUser } from './use-users.ts';
import { userActionsColumn, userColumns } from './user-columns.tsx';

/** The people, each with what may be done to them. */
export function UserTable({ users }: { users: ReadonlyArray<UserView> }) {
  const { t } = useTranslation(['team', 'shell']);
  const { id: ownId } = useSession();
  const mayChange = usePermission('team.write');
  const mayDistribute = usePermission('inbox.distribute');
  const [edited, setEdited] = useState<UserView | null>(null);
  const [reset, setReset] = useState<UserView | null>(null);
  const [leaving, setLeaving] = useState<{ user: UserView; disable: boolean } | null>(null);
  const update = useUpdateUser();
  const auditEntry = useAuditEntry();
  const enable = (user: UserView) => update.mutate({ id: user.id, changes: { disabled: false } }, {
    onSuccess: () => toast({ tone: 'good', title: t('enabled', { name: user.name }) }),
    onError: (error) => toast({ tone: 'bad', title: t('enableFailed', { name: user.name }), description: describeError(error).message }),
  });
  const handOver = (user: UserView): MenuEntry[] => (mayDistribute ? [{ id: 'handOver', label: t('handOver.action'), icon: <ArrowRightLeft size={16} />, disabled: user.openConversations === 0, onSelect: () => setLeaving({ user, disable: false }) }] : []);
  const entries = (user: UserView): MenuEntry[] => !mayChange ? [...handOver(user), ...auditEntry('user', user.id)] : [
    { id: 'edit', label: t('edit.action'), icon: <Pencil size={16} />, onSelect: () => setEdited(user) },
    { id: 'reset', label: t('reset.action'), icon: <KeyRound size={16} />, disabled: user.disabled, onSelect: () => setReset(user) },
    ...handOver(user),
    ...auditEntry('user', user.id),
    user.disabled
      ? { id: 'enable', label: t('enable'), icon: <RotateCcw size={16} />, onSelect: () => enable(user) }
      : { id: 'disable', label: t('disable.action'), icon: <Ban size={16} />, danger: true, disabled: user.id === ownId, onSelect: () => setLeaving({ user, disable: true }) },
  ];
  const columns = userColumns(t, ownId);
  return (
    <>
      <Table
        aria-label={t('title')}
        rows={users}
        rowKey={(user) => user.id}
        rowHeight={56}
        columns={mayChange || mayDistribute ? [...columns, userActionsColumn(t, entries)] : columns}
      />
      <EditUserDialog user={edited} onClose={() => setEdited(null)} />
      <ResetPasswordDialog user={reset} onClose={() => setReset(null)} />
      {leaving ? <HandOverDialog {...leaving} onClose={() => setLeaving(null)} /> : null}
    </>
  );
}

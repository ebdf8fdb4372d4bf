import { KeyRound, ServerCog, UserX, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../../schemas/generated/types.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { cx } from '../../ui/cx.ts';
import { actorName } from './actor-name.ts';

const icons = { user: UserX, nobody: UserX, apiKey: KeyRound, flow: Workflow, system: ServerCog };

/** Who did it: a person, an API key, a flow, Parley itself, or somebody who was not logged in. */
export function Actor({ actor }: { actor: AuditEntry['actor'] }) {
  const { t } = useTranslation('audit');
  const Icon = icons[actor.kind];
  const name = actorName(t, actor);
  return (
    <span className="flex min-w-0 items-center gap-2">
      {actor.kind === 'user' && actor.name ? <Avatar name={actor.name} size={20} /> : <span className={cx('flex size-5 shrink-0 items-center justify-center rounded-full', actor.kind === 'nobody' ? 'bg-amber-soft text-amber-ink' : 'bg-slate-3 text-muted')} aria-hidden><Icon size={12} /></span>}
      <span className={actor.name ? 'truncate font-medium' : 'truncate text-muted'} title={name} dir="auto">{name}</span>
    </span>
  );
}

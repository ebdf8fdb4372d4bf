import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { cx } from '../ui/cx.ts';
import { Menu } from '../ui/Menu.tsx';
import { toast } from '../ui/toast.ts';
import { useSession, useUpdateProfile } from './session.ts';

type Presence = SessionUser['presence'];

const choices: ReadonlyArray<Presence> = ['online', 'away', 'offline'];

/** Says whether one takes new conversations; routing reads it on the server. */
export function PresenceSwitch({ withLabel }: { withLabel: boolean }) {
  const { t } = useTranslation('shell');
  const { presence } = useSession();
  const update = useUpdateProfile();
  const shown = update.isPending ? (update.variables.presence ?? presence) : presence;
  const choose = (next: string) => {
    const chosen = choices.find((choice) => choice === next);
    if (!chosen || chosen === presence) return;
    update.mutate({ presence: chosen }, {
      onError: (error) => toast({ key: 'presence', tone: 'bad', title: t('presence.failed'), description: describeError(error).message }),
    });
  };
  return (
    <Menu
      side="inline-end"
      align="end"
      gap={withLabel ? 12 : 16}
      trigger={
        <button
          type="button"
          aria-label={t('presence.label', { state: t(`presence.${shown}`) })}
          className={cx('flex h-8 items-center gap-3 rounded-control text-xs text-muted transition-colors hover:bg-slate-3 hover:text-ink data-popup-open:bg-slate-3', withLabel ? 'px-3' : 'w-8 justify-center')}
        >
          <span className="flex size-4 items-center justify-center"><PresenceMark presence={shown} /></span>
          {withLabel ? <span className="truncate">{t(`presence.${shown}`)}</span> : null}
        </button>
      }
      entries={[
        {
          kind: 'radio',
          id: 'presence',
          value: shown,
          onValueChange: choose,
          options: choices.map((choice) => ({
            value: choice,
            label: (
              <span className="flex items-start gap-2.5 py-0.5">
                <span className="flex h-[19px] items-center"><PresenceMark presence={choice} /></span>
                <span>{t(`presence.${choice}`)}<span className="block text-xs text-muted">{t(`presence.${choice}Hint`)}</span></span>
              </span>
            ),
          })),
        },
      ]}
    />
  );
}

/** Filled, half and hollow circle: readable without colours. */
function PresenceMark({ presence }: { presence: Presence }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
      {presence === 'online' ? <circle cx="6" cy="6" r="5" className="fill-green" /> : null}
      {presence === 'away' ? <><circle cx="6" cy="6" r="4.25" fill="none" strokeWidth="1.5" className="stroke-amber" /><path d="M6 1.75v8.5a4.25 4.25 0 0 1 0-8.5Z" className="fill-amber" /></> : null}
      {presence === 'offline' ? <circle cx="6" cy="6" r="4.25" fill="none" strokeWidth="1.5" className="stroke-slate-9" /> : null}
    </svg>
  );
}

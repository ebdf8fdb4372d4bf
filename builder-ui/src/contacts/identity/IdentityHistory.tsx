import { AtSign, Hash, Network, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ContactBody, IdentityBody } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';

const icons = { phone: Phone, username: AtSign, userId: Hash, parentUserId: Network };

/** What WhatsApp calls a contact now and has called them before, with since when and how we know. */
export function IdentityHistory({ contact }: { contact: Pick<ContactBody, 'identities'> }) {
  const { t } = useTranslation('identity');
  const identities = contact.identities ?? [];
  if (identities.length === 0) return null;
  const newestFirst = [...identities].reverse();
  return (
    <section aria-label={t('title')} className="flex flex-col gap-1.5">
      <h3 className="text-xs font-medium">{t('title')}</h3>
      <ul className="flex flex-col gap-1">
        {[...newestFirst.filter(({ to }) => !to), ...newestFirst.filter(({ to }) => to)].map((identity) => <IdentityRow key={`${identity.kind} ${identity.value} ${identity.from}`} identity={identity} />)}
      </ul>
    </section>
  );
}

function IdentityRow({ identity }: { identity: IdentityBody }) {
  const { t, i18n } = useTranslation('identity');
  const { kind, value, from, to, source } = identity;
  const Icon = icons[kind];
  const day = (time: string): string => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(time));
  return (
    <li className="flex min-w-0 items-start gap-2 text-xs">
      <Icon size={14} className="mt-0.5 shrink-0 text-faint" aria-hidden />
      <span className="sr-only">{t(`kind.${kind}`)}</span>
      <span className="min-w-0 flex-1">
        <span className="flex min-w-0 items-center gap-1.5">
          <span className={to ? 'min-w-0 truncate text-muted' : 'min-w-0 truncate'} dir="ltr">{kind === 'username' ? `@${value}` : value}</span>
          {to ? <Badge>{t('former')}</Badge> : <CopyButton text={value} size="xs" />}
        </span>
        <span className="block text-2xs text-muted">{to ? t('between', { from: day(from), to: day(to) }) : t('since', { from: day(from) })} · {t(`source.${source}`)}</span>
      </span>
    </li>
  );
}

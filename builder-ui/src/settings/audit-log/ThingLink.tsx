import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditThing } from '../../../../schemas/generated/types.ts';
import { useSession } from '../../app/session.ts';
import { thingAddress } from './thing-address.ts';

/** Something that an entry is about, by its name; a link while it is there. */
export function ThingLink({ thing }: { thing: AuditThing }) {
  const { t } = useTranslation('audit');
  const { permissions } = useSession();
  const name = thing.name ?? <span className="text-muted italic">{t('gone')}</span>;
  const address = thingAddress(thing, permissions);
  // A name of another direction keeps its place in the sentence.
  if (address) return <Link {...address} className="rounded-sm font-medium text-ink underline decoration-slate-7 underline-offset-2 hover:decoration-current"><bdi>{name}</bdi></Link>;
  return <bdi className="font-medium">{name}</bdi>;
}

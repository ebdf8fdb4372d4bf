import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../../schemas/generated/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { actorName } from './actor-name.ts';
import { detailText, isolate } from './audit-sentence.ts';
import type { AuditSearch } from './audit-search.ts';

type AuditDetailsProps = { entry: AuditEntry; /** The moment in full. */ exact: string; onNarrow: (search: AuditSearch) => void };

/** All that is known of an entry: what changed, where it came from, and ways to what belongs to it. */
export function AuditDetails({ entry, exact, onNarrow }: AuditDetailsProps) {
  const { t } = useTranslation(['audit', 'shell']);
  const { actor, target, details, mentions } = entry;
  const changed = Object.keys(details).map((name) => [name, mentions[name]?.name ?? detailText(t, details, name), t(`details.${name}`, { defaultValue: name })] as const);
  const origin = ([['time', exact], ['who', together(actorName(t, actor), actor.id)], ['action', entry.action], ['target', together(t(`kinds.${target.kind}`), target.name, target.id)], ['address', entry.address], ['requestId', entry.requestId], ['id', entry.id]] as const)
    .flatMap(([name, value]) => (value ? [[name, value, t(`entry.${name}`)] as const] : []));
  return (
    <div className="grid gap-x-8 gap-y-4 bg-slate-2 px-4 pt-2 pb-4 md:grid-cols-2 md:ps-[6.25rem]">
      {changed.length > 0 ? <Facts title={t('entry.details')} facts={changed} /> : null}
      <Facts title={t('entry.origin')} facts={origin} />
      <div className="flex flex-wrap gap-2 md:col-span-2">
        {actor.id ? <Button size="sm" onClick={() => onNarrow({ who: `${actor.kind}:${actor.id}` })}>{t('entry.onlyActor', { name: actorName(t, actor) })}</Button> : null}
        {target.name ? <Button size="sm" onClick={() => onNarrow({ target: target.id, kind: target.kind })}>{t('entry.onlyTarget', { name: target.name })}</Button> : null}
      </div>
    </div>
  );
}

function together(...parts: (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [isolate(part)])).join(' · ');
}

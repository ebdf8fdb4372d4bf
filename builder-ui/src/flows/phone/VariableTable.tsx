import { useTranslation } from 'react-i18next';
import type { Player } from '../../../../workflows/engine/player.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** What the run knows at the moment, and what the flow wrote on the contact. */
export function VariableTable({ player }: { player: Player }) {
  const { t } = useTranslation('flows');
  const variables = Object.entries(player.variablesOf());
  const { name, tags, fields } = player.contact;
  const contact = Object.entries({ name, ...(tags.length > 0 ? { tags: tags.join(', ') } : {}), ...fields });
  return (
    <div className="flex h-full flex-col gap-4 overflow-y-auto p-3">
      {variables.length === 0 ? <EmptyState compact title={t('phone.noVariables')} description={t('phone.noVariablesHint')} /> : <Facts title={t('phone.variables')} facts={variables} />}
      <Facts title={t('phone.contact')} facts={contact} />
    </div>
  );
}

function Facts({ title, facts }: { title: string; facts: ReadonlyArray<[string, unknown]> }) {
  return (
    <section>
      <h3 className="mb-1 text-2xs font-semibold tracking-wide text-muted uppercase">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        {facts.map(([key, value]) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid border-b border-line py-1 last:border-b-0">
            <dt className="font-mono text-2xs leading-5 text-muted">{key}</dt>
            <dd className="min-w-0 text-xs leading-5 break-words" dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { Player } from '../../../../workflows/engine/player.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';

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

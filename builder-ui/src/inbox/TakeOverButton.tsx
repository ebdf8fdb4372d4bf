import { Hand, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem } from '../../../schemas/generated/types.ts';
import { usePermission } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useConversationActions } from './use-conversation-actions.ts';

/** Pauses automation so that a person can talk, or hands the conversation back to it. */
export function TakeOverButton({ item }: { item: ConversationItem }) {
  const { t } = useTranslation('inbox');
  const allowed = usePermission('inbox.takeover');
  const { takeOver, handBack } = useConversationActions(item.id);
  if (!allowed) return null;
  const paused = item.automation.state === 'paused';
  const action = paused ? handBack : takeOver;
  return (
    <Tooltip label={t(paused ? 'automation.handBackHint' : 'automation.takeOverHint')}>
      <Button size="sm" icon={paused ? <Workflow size={14} /> : <Hand size={14} />} loading={action.isPending} onClick={() => action.mutate()}>
        {t(paused ? 'automation.handBack' : 'automation.takeOver')}
      </Button>
    </Tooltip>
  );
}

import { Link } from '@tanstack/react-router';
import { Smartphone, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';

/** Who wrote a message of ours: a colleague, a program, the business's own phone, or a step of a flow. */
export function MessageSender({ source }: { source: NonNullable<MessageBody['source']> }) {
  const { t } = useTranslation('inbox');
  if (source.kind === 'flow' && source.flowId) {
    return (
      <Link
        to="/flows/$flowId"
        params={{ flowId: source.flowId }}
        search={{ ...(source.runId ? { run: source.runId } : {}), ...(source.nodeId ? { node: source.nodeId } : {}) }}
        className="flex items-center gap-1 rounded-sm text-2xs text-muted hover:text-accent-ink hover:underline"
        title={t('message.openStep')}
      >
        <Workflow size={12} aria-hidden />
        {source.flowName ?? t('message.flow')}
      </Link>
    );
  }
  return (
    <span className="flex items-center gap-1 text-2xs text-faint" data-source={source.kind}>
      {source.kind === 'phone_app' ? <Smartphone size={12} aria-hidden /> : null}
      {source.kind === 'agent' ? (source.userName ?? t('message.colleague')) : t(`message.by.${source.kind}`)}
    </span>
  );
}

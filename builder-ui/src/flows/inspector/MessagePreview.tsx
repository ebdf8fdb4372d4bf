import '../phone/phone.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { MessageBubble } from '../phone/MessageBubble.tsx';
import { messageContent } from '../phone/message-content.ts';
import { variableLabel } from './flow-variables.ts';
import { previewMessage } from './preview-message.ts';
import { useFlowVariables } from './use-flow-variables.ts';

/** What the customer will see, as far as it is filled in. */
export function MessagePreview({ node }: { node: FlowNode }) {
  const { t } = useTranslation('flows');
  const variables = useFlowVariables();
  const message = useMemo(() => previewMessage(node), [node]);
  // A template is shown by whoever fills it in, also while values are missing.
  if (!message || message.type === 'template') return null;
  const content = messageContent(message, []);
  return (
    <section aria-label={t('inspector.preview')} className="phone-ground border-b border-line px-4 py-4">
      <MessageBubble content={content} from="business" chip={(path) => <span className="phone-chip">{variableLabel(variables, path)}</span>} />
    </section>
  );
}

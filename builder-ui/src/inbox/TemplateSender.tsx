import { SendHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem, OutgoingMessage } from '../../../schemas/generated/types.ts';
import { TemplateUseForm } from '../templates/fill/TemplateUseForm.tsx';
import { useTemplateUse } from '../templates/fill/use-template-use.ts';
import { Button } from '../ui/Button.tsx';

type TemplateSenderProps = { item: ConversationItem; sending: boolean; onSend: (message: OutgoingMessage, onSent: () => void) => void };

/** In the place of the reply box while only a template can be sent. */
export function TemplateSender({ item, sending, onSend }: TemplateSenderProps) {
  const { t } = useTranslation('template-fill');
  const use = useTemplateUse(item.contact.name);
  const { message } = use;
  return (
    <div className="flex max-h-[55vh] flex-col gap-3">
      <div className="-m-1 flex min-h-0 flex-col gap-3 overflow-y-auto p-1 *:shrink-0"><TemplateUseForm item={item} use={use} /></div>
      {use.template ? (
        <Button variant="primary" className="self-end" icon={<SendHorizontal size={14} className="rtl:-scale-x-100" />} disabled={message === undefined} loading={sending} onClick={() => { if (message) onSend(message, () => use.pick(undefined)); }}>
          {t('send')}
        </Button>
      ) : null}
    </div>
  );
}

import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { arrayAt, textAt } from '../read-content.ts';
import type { ContentProps } from './content-props.ts';

/** Something that WhatsApp does not pass on to businesses: says what it was, as far as that is told, and what to do. */
export function UnsupportedContent({ message }: ContentProps) {
  const { t } = useTranslation('messages');
  const kind = textAt(message.content, 'type');
  const [error] = arrayAt(message.content, 'errors');
  const reason = textAt(error, 'error_data.details') ?? textAt(error, 'title');
  return (
    <div className="flex max-w-80 items-start gap-2 text-muted">
      <TriangleAlert size={14} className="mt-0.5 shrink-0 text-amber-ink" aria-hidden />
      <div>
        <p>{t(`unsupported.${kind ?? 'unknown'}`, { defaultValue: t('unsupported.unknown') })}</p>
        {kind === 'media_placeholder' ? null : <p className="text-xs">{t('unsupported.ask')}</p>}
        {reason ? <p className="mt-0.5 text-2xs text-faint" dir="auto">{reason}</p> : null}
      </div>
    </div>
  );
}

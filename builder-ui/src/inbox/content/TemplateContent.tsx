import { useTranslation } from 'react-i18next';
import { arrayAt, recordAt, textAt } from '../read-content.ts';
import type { ContentProps } from './content-props.ts';
import { MediaFile } from './MediaContent.tsx';
import { Words } from './Words.tsx';

/** A template as it was filled in: its file, its words, what was put on its buttons. */
export function TemplateContent({ message, numberId }: ContentProps) {
  const { t } = useTranslation('inbox');
  const template = recordAt(message.content, 'template') ?? message.content;
  const components = arrayAt(template, 'components');
  const header = components.find((component) => textAt(component, 'type')?.toLowerCase() === 'header');
  const [parameter] = arrayAt(header, 'parameters');
  const kind = textAt(parameter, 'type') ?? '';
  const file = ['image', 'video', 'document'].includes(kind) ? recordAt(parameter, kind) : undefined;
  return (
    <div className="flex flex-col gap-1">
      {file ? <MediaFile kind={kind} media={file} numberId={numberId} /> : null}
      {message.text ? <Words text={message.text} fallback="template" /> : null}
      <p className="text-xs text-muted">{t('message.template', { name: textAt(template, 'name') ?? '' })}</p>
    </div>
  );
}

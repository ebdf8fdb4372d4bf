import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SentTemplate } from '../../../../schemas/generated/types.ts';
import { sentFile, sentValues } from '../../../../schemas/templates/fill/sent-values.ts';
import { sentVersion } from '../../../../schemas/templates/fill/sent-version.ts';
import { TemplateBubble } from '../../templates/preview/TemplateBubble.tsx';
import { sentTemplateQuery } from '../inbox-queries.ts';
import { linkify } from '../linkify.tsx';
import { recordAt, textAt } from '../read-content.ts';
import type { ContentProps } from './content-props.ts';
import { MediaFile } from './MediaContent.tsx';
import { Words } from './Words.tsx';

/** A template as the customer got it; while it is not known how it looks, its file and its words. */
export function TemplateContent(props: ContentProps) {
  const { t } = useTranslation('inbox');
  const use = recordAt(props.message.content, 'template') ?? props.message.content;
  const name = textAt(use, 'name') ?? '';
  const language = textAt(use, 'language.code') ?? '';
  const { data } = useQuery({ ...sentTemplateQuery(props.numberId, name, language), enabled: name !== '' && language !== '' });
  return (
    <div className="flex flex-col gap-1.5">
      {data ? <AsSent {...props} use={use} template={data} /> : <Bare {...props} use={use} />}
      <p className="text-xs text-muted">{t('message.template', { name })}</p>
    </div>
  );
}

type UseProps = ContentProps & { use: Record<string, unknown> };

function AsSent({ message, numberId, use, template }: UseProps & { template: SentTemplate }) {
  const { t } = useTranslation('inbox');
  const known = { components: template.components as ReadonlyArray<Record<string, unknown>>, versions: template.versions as ReadonlyArray<{ since: string; components: Record<string, unknown>[] }> };
  const { components, changed } = sentVersion(known, { use, text: message.text, at: message.at });
  return (
    <>
      <div className="w-80 max-w-full">
        <TemplateBubble components={components} values={sentValues(components, use)} link={linkify} file={(at) => fileOf(use, at, numberId)} />
      </div>
      {changed ? <p className="w-80 max-w-full text-2xs text-muted">{t('message.templateChanged')}</p> : null}
    </>
  );
}

function Bare({ message, numberId, use }: UseProps) {
  return (
    <>
      {fileOf(use, '', numberId)}
      {message.text ? <Words text={message.text} fallback="template" /> : null}
    </>
  );
}

function fileOf(use: Record<string, unknown>, at: string, numberId: string) {
  const file = sentFile(use, at);
  return file ? <MediaFile kind={file.kind} media={file.media} numberId={numberId} /> : undefined;
}

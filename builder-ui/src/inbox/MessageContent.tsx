import { ClipboardCheck, FileText, ListTree, MapPin, Megaphone, Reply } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageBody, Referral } from '../../../schemas/generated/types.ts';
import { linkify } from './linkify.tsx';
import { formAnswers } from './form-answers.ts';
import { arrayAt, numberAt, recordAt, textAt } from './read-content.ts';

type ContentProps = { message: MessageBody; numberId: string };

/** What a message says, by what its content holds. A kind that is not known shows its words, or says so. */
export function MessageContent({ message, numberId }: ContentProps) {
  const draw = kinds[message.type];
  return (
    <>
      {message.referral ? <FromAd referral={message.referral} /> : null}
      {draw ? draw({ message, numberId }) : <Words text={message.text} fallback={message.type} />}
    </>
  );
}

const kinds: Record<string, (props: ContentProps) => ReactNode> = {
  text: ({ message }) => <Words text={message.text ?? textAt(message.content, 'text.body') ?? textAt(message.content, 'body')} fallback="text" />,
  interactive: (props) => <Interactive {...props} />,
  button: ({ message }) => <Words text={message.text} fallback="button" />,
  template: (props) => <Template {...props} />,
  image: (props) => <Media {...props} draw={(url, alt) => <img src={url} alt={alt} loading="lazy" className="max-h-72 rounded-control object-contain" />} />,
  sticker: (props) => <Media {...props} draw={(url, alt) => <img src={url} alt={alt} loading="lazy" className="size-32 object-contain" />} />,
  video: (props) => <Media {...props} draw={(url) => <video src={url} controls preload="metadata" className="max-h-72 rounded-control"><track kind="captions" /></video>} />,
  audio: (props) => <Media {...props} draw={(url) => <audio src={url} controls preload="metadata" className="h-9 w-60"><track kind="captions" /></audio>} />,
  document: (props) => <Media {...props} draw={(url, alt) => <a href={url} download className="flex items-center gap-2 font-medium hover:underline"><FileText size={16} aria-hidden />{alt}</a>} />,
  location: (props) => <Location {...props} />,
};

function Words({ text, fallback }: { text: string | undefined; fallback: string }) {
  const { t } = useTranslation('inbox');
  if (!text) return <p className="text-muted italic">{t(`types.${fallback}`, { defaultValue: t('types.other') })}</p>;
  return <p className="break-words whitespace-pre-wrap" dir="auto">{linkify(text)}</p>;
}

function Interactive({ message }: ContentProps) {
  const sent = recordAt(message.content, 'interactive') ?? message.content;
  const body = textAt(sent, 'body.text');
  const answers = formAnswers(sent);
  if (answers !== undefined) return <FormAnswers answers={answers} />;
  if (message.direction === 'in' || body === undefined) {
    return <p className="flex items-center gap-1.5" dir="auto"><Reply size={14} className="text-faint" aria-hidden />{message.text}</p>;
  }
  const buttons = arrayAt(sent, 'action.buttons').map((button) => textAt(button, 'reply.title') ?? '');
  // A button that leads to a page, or opens a form.
  const outward = textAt(sent, 'action.parameters.display_text') ?? textAt(sent, 'action.parameters.flow_cta');
  const rows = arrayAt(sent, 'action.sections').flatMap((section) => arrayAt(section, 'rows').map((row) => textAt(row, 'title') ?? ''));
  const titles = [...buttons, ...rows, ...(outward === undefined ? [] : [outward])];
  return (
    <div className="flex flex-col gap-1.5">
      {textAt(sent, 'header.text') ? <p className="font-semibold" dir="auto">{textAt(sent, 'header.text')}</p> : null}
      <Words text={body} fallback="interactive" />
      {textAt(sent, 'footer.text') ? <p className="text-xs text-muted" dir="auto">{textAt(sent, 'footer.text')}</p> : null}
      {titles.length > 0 ? (
        <ul className="flex flex-col gap-1 border-t border-line pt-1.5">
          {titles.map((title) => (
            <li key={title} className="flex items-center justify-center gap-1.5 rounded-control bg-slate-3 px-2 py-1 text-xs font-medium text-accent-ink" dir="auto">
              {rows.length > 0 ? <ListTree size={12} aria-hidden /> : <Reply size={12} aria-hidden />}{title}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The ad or post that led the customer here. */
function FromAd({ referral: { headline, body, source_id: id } }: { referral: Referral }) {
  const { t } = useTranslation('inbox');
  return (
    <p className="mb-1 flex items-start gap-1.5 border-b border-line pb-1 text-xs text-muted" dir="auto">
      <Megaphone size={14} className="mt-px shrink-0" aria-hidden />
      <span>{t('ad.label')}: <b>{headline ?? id ?? ''}</b>{body ? ` · ${body}` : null}</span>
    </p>
  );
}

/** What a customer entered into a form. */
function FormAnswers({ answers }: { answers: ReadonlyArray<readonly [string, string]> }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center gap-1.5 font-medium"><ClipboardCheck size={14} className="text-faint" aria-hidden />{t('form.answered')}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
        {answers.map(([name, value]) => (
          <Fragment key={name}>
            <dt className="text-muted" dir="auto">{name}</dt>
            <dd className="break-words" dir="auto">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

function Template({ message }: ContentProps) {
  const { t } = useTranslation('inbox');
  return (
    <div className="flex flex-col gap-1">
      {message.text ? <Words text={message.text} fallback="template" /> : null}
      <p className="text-xs text-muted">{t('message.template', { name: textAt(message.content, 'template.name') ?? textAt(message.content, 'name') ?? '' })}</p>
    </div>
  );
}

function Media({ message, numberId, draw }: ContentProps & { draw: (url: string, alt: string) => ReactNode }) {
  const { t } = useTranslation('inbox');
  const media = recordAt(message.content, message.type) ?? message.content;
  const id = textAt(media, 'id');
  const url = id ? `/api/v1/media/${encodeURIComponent(numberId)}/${encodeURIComponent(id)}` : textAt(media, 'link');
  const caption = textAt(media, 'caption');
  const alt = textAt(media, 'filename') ?? caption ?? t(`types.${message.type}`);
  return (
    <div className="flex flex-col gap-1.5">
      {url ? draw(url, alt) : <p className="text-muted italic">{t('message.mediaGone')}</p>}
      {caption ? <Words text={caption} fallback={message.type} /> : null}
    </div>
  );
}

function Location({ message }: ContentProps) {
  const place = recordAt(message.content, 'location') ?? message.content;
  const latitude = numberAt(place, 'latitude');
  const longitude = numberAt(place, 'longitude');
  const coordinates = `${latitude ?? '?'}, ${longitude ?? '?'}`;
  return (
    <a href={`geo:${latitude},${longitude}`} className="flex items-start gap-2 hover:underline">
      <MapPin size={16} className="mt-0.5 text-red-ink" aria-hidden />
      <span>
        <span className="block font-medium" dir="auto">{textAt(place, 'name') ?? coordinates}</span>
        <span className="block text-xs text-muted" dir="auto">{textAt(place, 'address') ?? coordinates}</span>
      </span>
    </a>
  );
}

import { CheckCheck, TriangleAlert } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../../schemas/generated/types.ts';
import type { TranscriptEntry } from '../../../../workflows/engine/player.ts';
import { MessageBubble } from './MessageBubble.tsx';
import { messageContent, type Choice, type MessageContent } from './message-content.ts';

export type TranscriptLineProps = {
  entry: TranscriptEntry;
  templates: ReadonlyArray<TemplateView>;
  timeZone: string;
  /** Without it buttons are looked at, not tapped. */
  onChoose?: ((choice: Choice, entry: TranscriptEntry) => void) | undefined;
  onOpenList?: ((list: MessageContent['list'], entry: TranscriptEntry) => void) | undefined;
  onOpenNode?: ((nodeId: string) => void) | undefined;
};

/** One message of the simulated conversation, or a line about what happened out of the customer's sight. */
export function TranscriptLine({ entry, templates, timeZone, onChoose, onOpenList, onOpenNode }: TranscriptLineProps) {
  const { t, i18n } = useTranslation('flows');
  const { t: earlier } = useTranslation('phone-earlier');
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short', timeZone }).format(entry.at);
  const chip = (path: string) => <span className="phone-chip">{path}</span>;
  const plain = (body: string): MessageContent => ({ body, buttons: [], outward: [] });
  const choose = onChoose && ((choice: Choice) => onChoose(choice, entry));
  switch (entry.from) {
    case 'customer':
      return <MessageBubble from="customer" content={plain(entry.text)} chip={chip} foot={<>{time}<CheckCheck size={12} className="text-blue-ink" aria-hidden /></>} />;
    case 'agent':
      return <MessageBubble from="business" content={plain(t('phone.agentText'))} chip={chip} foot={<>{t('phone.byAgent')} · {time}</>} />;
    case 'earlier': {
      const content = earlierContent(entry, { list: earlier('list'), text: earlier('title') });
      return <MessageBubble from="business" content={content} chip={chip} foot={<>{earlier('before')} · {time}</>} onChoose={choose} onOpenList={onOpenList && (() => onOpenList(content.list, entry))} />;
    }
    case 'flow': {
      const content = messageContent(entry.message, templates);
      return (
        <div className="group/line relative" onDoubleClick={() => onOpenNode?.(entry.nodeId)}>
          <MessageBubble
            from="business"
            content={content}
            chip={chip}
            foot={entry.error ? <span className="inline-flex items-center gap-1 text-red-ink"><TriangleAlert size={12} aria-hidden />{t('phone.notSent', { code: entry.error.code })}</span> : time}
            onChoose={choose}
            onOpenList={onOpenList && (() => onOpenList(content.list, entry))}
          />
        </div>
      );
    }
    case 'team':
      return <p className="mx-auto max-w-[90%] rounded-full bg-slate-4 px-2.5 py-0.5 text-center text-2xs text-muted" dir="auto">{teamText(entry, t)}</p>;
  }
}

/** A message that was sent before, as the phone shows it. words: what stands for what is not known of it. */
function earlierContent({ text, message, choices }: Extract<TranscriptEntry, { from: 'earlier' }>, words: { list: string; text: string }): MessageContent {
  const body = text || words.text;
  return message.kind === 'list' ? { body, buttons: [], list: { label: words.list, sections: [{ rows: choices }] }, outward: [] } : { body, buttons: choices, outward: [] };
}

type TeamEntry = Extract<TranscriptEntry, { from: 'team' }>;

/** What the team did, in words. The entry's own text is data: who, what was said, or which fields changed. */
function teamText(entry: TeamEntry, t: TFunction<'flows'>): string {
  if (entry.kind === 'assigned') return t('phone.team.assigned', { who: entry.text.replace(/^simulated-/, '') });
  if (entry.kind === 'notified' || entry.kind === 'note' || entry.kind === 'asked') return t(`phone.team.${entry.kind}`, { text: entry.text });
  if (entry.kind === 'agent') return t(`phone.team.${entry.text}`);
  if (entry.kind === 'contact') return t('phone.team.contact', { changes: changesText(entry.text) });
  if (entry.kind === 'conversation') return t('phone.team.conversation', { changes: changesText(entry.text) });
  return entry.text;
}

function changesText(json: string): string {
  const patch = JSON.parse(json) as Record<string, unknown>;
  return Object.entries(patch).flatMap(([name, value]) => {
    if (name === 'addTags' && Array.isArray(value)) return value.map((tag) => `+${tag}`);
    if (name === 'removeTags' && Array.isArray(value)) return value.map((tag) => `−${tag}`);
    if (name === 'fields' && typeof value === 'object' && value !== null) return Object.entries(value).map(([field, content]) => `${field} = ${String(content ?? '–')}`);
    return [`${name} = ${String(value)}`];
  }).join(', ');
}

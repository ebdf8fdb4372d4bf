import { Forward, Reply, SmilePlus } from 'lucide-react';
import { actOn } from '../data/actions.ts';
import { clockTime } from '../data/format-time.ts';
import type { Message } from '../data/wire.ts';
import { EmojiPopover } from '../chat/EmojiPopover.tsx';
import type { Attempt } from '../chat/phone-screen.ts';
import { BubbleActions } from './BubbleActions.tsx';
import { BubbleContent } from './BubbleContent.tsx';
import { OwnMessageTools } from './OwnMessageTools.tsx';
import { summaryOf } from './summary.ts';
import { Ticks } from './Ticks.tsx';

const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

interface MessageBubbleProps {
  message: Message;
  quoted: Message | undefined;
  onQuote: () => void;
  attempt: Attempt;
}

/** One message with its quote, time, ticks and reactions, and what can be tapped in it. */
export function MessageBubble({ message, quoted, onQuote, attempt }: MessageBubbleProps) {
  const { author, reactions, status, isRevoked } = message;
  const shown = [reactions?.business, reactions?.customer].filter((emoji): emoji is string => Boolean(emoji));
  return (
    <div className="bubble-row" data-author={author}>
      <div className="bubble-stack">
        <div className="bubble" dir="auto" data-type={message.type} data-reacted={shown.length > 0 || undefined}>
          {message.quotes && !isRevoked ? (
            <div className="quote" data-author={quoted?.author ?? 'business'}>
              <b>{quoted?.author === 'customer' ? 'You' : 'Business'}</b>
              <span dir="auto">{quoted ? summaryOf(quoted) : 'Message'}</span>
            </div>
          ) : null}
          {forwardedMark(message)}
          {isRevoked ? <i className="revoked">This message was deleted</i> : <BubbleContent message={message} attempt={attempt} />}
          <span className="meta">
            {message.isEdited ? <span>edited</span> : null}
            <time className="tabular">{clockTime(message.at)}</time>
            {author === 'customer' ? <Ticks status={status} /> : null}
          </span>
          {shown.length > 0 ? (
            <span className="reactions" aria-label={`Reactions: ${shown.join(' ')}`}>
              {shown.join(' ')}
            </span>
          ) : null}
        </div>
        {isRevoked ? null : <BubbleActions message={message} attempt={attempt} />}
      </div>
      <div className="bubble-tools">
        <button type="button" className="icon-button" aria-label="Reply to this message" title="Reply" onClick={onQuote}>
          <Reply size={14} strokeWidth={1.75} aria-hidden />
        </button>
        {author === 'customer' && !isRevoked ? <OwnMessageTools message={message} attempt={attempt} /> : null}
        <ReactButton present={reactions?.customer ?? ''} onPick={(emoji) => attempt(() => actOn(message.id, 'react', { emoji }))} />
      </div>
    </div>
  );
}

function forwardedMark({ contextExtras }: Message) {
  const words = contextExtras?.['frequently_forwarded'] === true ? 'Forwarded many times' : contextExtras?.['forwarded'] === true ? 'Forwarded' : undefined;
  return words === undefined ? null : (
    <div className="muted forwarded">
      <Forward size={12} strokeWidth={1.75} aria-hidden />
      <i>{words}</i>
    </div>
  );
}

function ReactButton({ present, onPick }: { present: string; onPick: (emoji: string) => void }) {
  return (
    <EmojiPopover
      label="React to this message"
      icon={<SmilePlus size={14} strokeWidth={1.75} aria-hidden />}
      emoji={QUICK}
      chosen={present}
      className="emoji-row"
      // The same once more takes the reaction back.
      onPick={(emoji) => onPick(present === emoji ? '' : emoji)}
    />
  );
}

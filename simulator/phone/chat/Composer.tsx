import { useRef, useState, type KeyboardEvent } from 'react';
import { Mic, SendHorizontal, X } from 'lucide-react';
import { writeMessage } from '../data/actions.ts';
import type { PhoneView } from '../data/store.ts';
import type { Message } from '../data/wire.ts';
import { summaryOf } from '../bubbles/summary.ts';
import { AttachMenu } from './AttachMenu.tsx';
import { EmojiMenu } from './EmojiMenu.tsx';
import type { Attempt } from './phone-screen.ts';
import { VoiceRecorder } from './VoiceRecorder.tsx';

interface ComposerProps {
  view: PhoneView;
  quoted: Message | undefined;
  onQuoted: (message: Message | undefined) => void;
  attempt: Attempt;
}

/** Where the customer writes: text, emoji, files, voice; with the quoted message above. Enter sends. */
export function Composer({ view, quoted, onQuoted, attempt }: ComposerProps) {
  const [text, setText] = useState('');
  const [isRecording, setRecording] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);

  const done = () => {
    onQuoted(undefined);
    input.current?.focus();
  };
  const send = () => {
    const body = text.trim();
    if (body === '') return;
    setText('');
    void attempt(async () => {
      try {
        await writeMessage(view, { type: 'text', text: { body } }, quoted?.id);
      } catch (error) {
        // What was written must not be lost because the simulator was away.
        setText(body);
        throw error;
      }
      done();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape') onQuoted(undefined);
  };

  return (
    <div className="composer">
      {quoted ? (
        <div className="composer-quote" data-author={quoted.author}>
          <span>
            <b>{quoted.author === 'business' ? 'Business' : 'You'}</b>
            <span dir="auto">{summaryOf(quoted)}</span>
          </span>
          <button type="button" className="icon-button" aria-label="Do not quote" onClick={() => onQuoted(undefined)}>
            <X size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
      ) : null}
      {isRecording ? (
        <VoiceRecorder
          onCancel={() => setRecording(false)}
          onRecorded={(deliver) => {
            setRecording(false);
            void attempt(async () => {
              await deliver(view, quoted?.id);
              done();
            });
          }}
        />
      ) : (
        <div className="composer-line">
          <AttachMenu view={view} quotes={quoted?.id} attempt={attempt} onSent={done} />
          <div className="composer-field">
            <textarea ref={input} rows={1} value={text} placeholder="Message" aria-label="Message" dir="auto" onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} />
            <EmojiMenu onPick={(emoji) => setText((before) => before + emoji)} />
          </div>
          {text.trim() === '' ? (
            <button type="button" className="send-button" aria-label="Record a voice message" title="Record a voice message" onClick={() => setRecording(true)}>
              <Mic size={17} strokeWidth={1.75} aria-hidden />
            </button>
          ) : (
            <button type="button" className="send-button" aria-label="Send" title="Send" onClick={send}>
              <SendHorizontal size={17} strokeWidth={1.75} aria-hidden />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

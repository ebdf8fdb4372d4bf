import { Circle, RotateCcw, SendHorizontal, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../media/file-words.ts';
import { useRecorder } from '../../media/voice/use-recorder.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { EntryFormProps } from '../composer/entry.ts';
import { AttachmentsDialog } from './AttachmentsDialog.tsx';
import { draftOf } from './draft.ts';

/** Records a voice message; once it is stopped it is shown like any other file, to be heard and sent. */
export function VoiceDialog(props: EntryFormProps) {
  const { t } = useTranslation('media');
  const { state, seconds, level, recorded, start, stop, reset } = useRecorder();
  const [accepted, setAccepted] = useState(false);
  if (accepted && recorded) return <AttachmentsDialog {...props} drafts={[{ ...draftOf(recorded.file, 'audio'), name: t('voice.name'), voice: recorded.voice }]} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) props.onClose(); }}
      size="sm"
      title={t('voice.title')}
      description={t('voice.hint')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
          {state === 'done' ? <Button variant="secondary" icon={<RotateCcw size={14} />} onClick={reset}>{t('voice.again')}</Button> : null}
          {state === 'recording' ? <Button variant="primary" icon={<Square size={14} />} onClick={stop}>{t('voice.stop')}</Button>
            : state === 'done' ? <Button variant="primary" icon={<SendHorizontal size={14} className="rtl:-scale-x-100" />} onClick={() => setAccepted(true)}>{t('voice.use')}</Button>
            : <Button variant="primary" icon={<Circle size={14} />} loading={state === 'starting'} onClick={start}>{t('voice.start')}</Button>}
        </>
      }
    >
      {state === 'refused' ? <Notice tone="amber">{t('voice.refused')}</Notice> : (
        <div className="flex flex-col items-center gap-3 py-4">
          <span className="relative flex size-16 items-center justify-center rounded-full bg-red-soft" aria-hidden>
            <span className="absolute inset-0 rounded-full bg-red-line opacity-60" style={{ transform: `scale(${0.4 + level * 0.6})` }} />
            <Circle size={20} className={state === 'recording' ? 'fill-current text-red-ink' : 'text-faint'} />
          </span>
          <p className="text-lg font-medium" role="timer" data-numeric>{clockText(seconds)}</p>
          {state === 'done' && recorded ? <audio src={recorded.url} controls className="w-full"><track kind="captions" /></audio> : null}
        </div>
      )}
    </Dialog>
  );
}

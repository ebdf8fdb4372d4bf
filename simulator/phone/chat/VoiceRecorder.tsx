import { useEffect, useRef, useState } from 'react';
import { SendHorizontal, Trash2 } from 'lucide-react';
import { writeFileMessage } from '../data/actions.ts';
import type { PhoneView } from '../data/store.ts';
import { toneWav } from '../../world/tone.ts';

// Voice messages arrive as this type, whatever container a browser records into.
const VOICE_TYPE = 'audio/ogg; codecs=opus';

type Deliver = (view: PhoneView, quotes: string | undefined) => Promise<void>;

/** Records a voice message. Where there is no microphone, a short sample takes its place. */
export function VoiceRecorder({ onCancel, onRecorded }: { onCancel: () => void; onRecorded: (deliver: Deliver) => void }) {
  const [seconds, setSeconds] = useState(0);
  const [hasMicrophone, setHasMicrophone] = useState(true);
  const recorder = useRef<MediaRecorder | undefined>(undefined);
  const parts = useRef<Blob[]>([]);

  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((value) => value + 1), 1000);
    let isOver = false;
    const start = async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (isOver) return stopStream(stream);
      const recording = new MediaRecorder(stream);
      recording.addEventListener('dataavailable', (event) => parts.current.push(event.data));
      recording.start();
      recorder.current = recording;
    };
    start().catch(() => setHasMicrophone(false));
    return () => {
      isOver = true;
      window.clearInterval(timer);
      if (recorder.current) stopStream(recorder.current.stream);
    };
  }, []);

  const finish = async () => {
    const file = recorder.current ? await stopped(recorder.current, parts.current) : new Blob([toneWav(2)], { type: 'audio/wav' });
    onRecorded((view, quotes) => writeFileMessage(view, 'audio', file, 'voice.ogg', VOICE_TYPE, { voice: true, mime_type: VOICE_TYPE }, quotes));
  };

  return (
    <div className="composer-line recorder">
      <button type="button" className="icon-button" aria-label="Discard the recording" onClick={onCancel}>
        <Trash2 size={16} strokeWidth={1.5} aria-hidden />
      </button>
      <span className="recorder-state" role="status">
        <span className="recorder-dot" aria-hidden />
        {hasMicrophone ? (
          <span className="tabular">
            {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
          </span>
        ) : (
          <span>No microphone here: a sample is sent</span>
        )}
      </span>
      <button type="button" className="send-button" aria-label="Send the voice message" onClick={() => void finish()} autoFocus>
        <SendHorizontal size={17} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  );
}

function stopped(recording: MediaRecorder, parts: Blob[]): Promise<Blob> {
  return new Promise((resolve) => {
    recording.addEventListener('stop', () => resolve(new Blob(parts, { type: recording.mimeType })), { once: true });
    recording.stop();
  });
}

function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

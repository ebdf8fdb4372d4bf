import { Mic, Music, Pause, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import { clockText } from './file-words.ts';

const speeds = [1, 1.5, 2] as const;

/** Plays a voice message or another sound: play, jump, speed. */
export function VoicePlayer({ url, voice, onBroken }: { url: string; voice: boolean; onBroken?: (() => void) | undefined }) {
  const { t } = useTranslation('media');
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(0);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>(1);
  const toggle = () => {
    const element = audio.current;
    if (!element) return;
    if (playing) element.pause();
    else element.play().catch(() => onBroken?.());
  };
  const jump = (seconds: number) => {
    if (audio.current) audio.current.currentTime = seconds;
    setAt(seconds);
  };
  const faster = () => {
    const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1;
    if (audio.current) audio.current.playbackRate = next;
    setSpeed(next);
  };
  return (
    <div className="flex w-64 max-w-full items-center gap-2">
      <IconButton variant="primary" label={playing ? t('player.pause') : t('player.play')} icon={playing ? <Pause size={16} /> : <Play size={16} />} onClick={toggle} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <input type="range" min={0} max={Math.max(length, 0.1)} step={0.1} value={Math.min(at, length)} onChange={(event) => jump(Number(event.target.value))} aria-label={t('player.position')} aria-valuetext={clockText(at)} className="h-4 w-full accent-accent" />
        <span className="flex items-center gap-1 text-2xs text-muted" data-numeric>
          {voice ? <Mic size={12} aria-hidden /> : <Music size={12} aria-hidden />}
          {clockText(at)}{length > 0 ? ` / ${clockText(length)}` : null}
        </span>
      </div>
      <button type="button" onClick={faster} aria-label={t('player.speed', { speed })} className="rounded-sm px-1 text-2xs font-medium text-muted hover:bg-hover hover:text-ink" data-numeric>{speed}×</button>
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        // A stream without a length in its head says infinity until it has been heard.
        onDurationChange={(event) => setLength(Number.isFinite(event.currentTarget.duration) ? event.currentTarget.duration : 0)}
        onError={() => onBroken?.()}
      >
        <track kind="captions" />
      </audio>
    </div>
  );
}

import { useRef, useState } from 'react';
import { Pause, Play } from 'lucide-react';
import { hashText, seededRandom } from '../../world/random.ts';

const BARS = 30;

/** Plays a voice message: one button, a bar of strokes that fills, the time. */
export function VoicePlayer({ address, onPlay }: { address: string; onPlay: (() => void) | undefined }) {
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(0);
  const share = length > 0 ? at / length : 0;

  const toggle = () => {
    if (isPlaying) audio.current?.pause();
    // A file that no browser can play stays silent; the strokes then show that nothing moves.
    else audio.current?.play().catch(() => setPlaying(false));
  };
  return (
    <span className="voice">
      <button type="button" className="voice-button" aria-label={isPlaying ? 'Pause the voice message' : 'Play the voice message'} onClick={toggle}>
        {isPlaying ? <Pause size={16} strokeWidth={2} aria-hidden /> : <Play size={16} strokeWidth={2} aria-hidden />}
      </button>
      <span className="voice-bars" aria-hidden>
        {barsOf(address).map((height, index) => (
          <span key={index} style={{ height: `${height}px` }} data-played={index / BARS < share || undefined} />
        ))}
      </span>
      <span className="voice-time tabular">{clock(isPlaying || at > 0 ? at : length)}</span>
      <audio
        ref={audio}
        src={address}
        preload="metadata"
        onLoadedMetadata={(event) => setLength(Number.isFinite(event.currentTarget.duration) ? event.currentTarget.duration : 0)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onPlay={() => {
          setPlaying(true);
          onPlay?.();
        }}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
      >
        <track kind="captions" />
      </audio>
    </span>
  );
}

function barsOf(address: string): number[] {
  const random = seededRandom(hashText(address));
  return Array.from({ length: BARS }, () => 4 + Math.round(random() * 14));
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

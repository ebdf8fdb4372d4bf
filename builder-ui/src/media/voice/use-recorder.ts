import { useCallback, useEffect, useRef, useState } from 'react';
import { voiceFile } from './voice-file.ts';

export type Recorded = { file: File; voice: boolean; url: string };
type RecorderState = 'idle' | 'starting' | 'recording' | 'done' | 'refused';

/** WhatsApp takes 16 MB; at the rate of speech that is far more than anybody listens to. */
const longestSeconds = 15 * 60;
/** In the order in which they suit WhatsApp: Ogg as it is, WebM to be packed anew, MP4 as an ordinary audio file. */
const types = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];

/** Records from the microphone, in mono. The microphone is let go of when recording ends, however it ends. */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>('idle');
  const [seconds, setSeconds] = useState(0);
  const [level, setLevel] = useState(0);
  const [recorded, setRecorded] = useState<Recorded>();
  const release = useRef<() => void>(() => undefined);
  const recorder = useRef<MediaRecorder | undefined>(undefined);
  useEffect(() => () => release.current(), []);
  useEffect(() => () => { if (recorded) URL.revokeObjectURL(recorded.url); }, [recorded]);

  const stop = useCallback(() => {
    if (recorder.current?.state === 'recording') recorder.current.stop();
  }, []);
  const start = useCallback(() => {
    setState('starting');
    setSeconds(0);
    openMicrophone().then(({ stream, media }) => {
      const parts: Blob[] = [];
      const since = performance.now();
      const meter = meterOf(stream);
      const timer = window.setInterval(() => {
        const now = (performance.now() - since) / 1000;
        setSeconds(now);
        setLevel(meter.level());
        if (now > longestSeconds) media.stop();
      }, 100);
      release.current = () => {
        window.clearInterval(timer);
        meter.close();
        for (const track of stream.getTracks()) track.stop();
        release.current = () => undefined;
      };
      media.addEventListener('dataavailable', ({ data }) => parts.push(data));
      media.addEventListener('stop', () => {
        release.current();
        setLevel(0);
        voiceFile(new Blob(parts, { type: media.mimeType })).then(({ file, voice }) => {
          setRecorded({ file, voice, url: URL.createObjectURL(file) });
          setState('done');
        }, () => setState('refused'));
      });
      recorder.current = media;
      media.start();
      setState('recording');
    }, () => setState('refused'));
  }, []);
  const reset = useCallback(() => {
    setRecorded(undefined);
    setSeconds(0);
    setState('idle');
  }, []);
  return { state, seconds, level, recorded, start, stop, reset };
}

async function openMicrophone(): Promise<{ stream: MediaStream; media: MediaRecorder }> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  return { stream, media: new MediaRecorder(stream, { audioBitsPerSecond: 32_000, ...(mimeType === undefined ? {} : { mimeType }) }) };
}

/** How loud it is, from 0 to 1. */
function meterOf(stream: MediaStream): { level: () => number; close: () => void } {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 256;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  return {
    level: () => {
      analyser.getByteTimeDomainData(samples);
      return Math.min(1, Math.max(...samples.map((value) => Math.abs(value - 128))) / 90);
    },
    close: () => void context.close(),
  };
}

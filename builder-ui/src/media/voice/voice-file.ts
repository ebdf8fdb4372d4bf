import { readWebm } from './read-webm.ts';
import { writeOgg } from './write-ogg.ts';

/**
 * A recording as WhatsApp takes it for a voice message: Opus in Ogg. Firefox records just that; Chromium and new Safaris
 * put the same Opus into WebM, which is packed anew. Anything else goes as an ordinary audio file.
 */
export async function voiceFile(recording: Blob): Promise<{ file: File; voice: boolean }> {
  if (recording.type.startsWith('audio/ogg')) return { file: new File([recording], 'voice.ogg', { type: 'audio/ogg' }), voice: true };
  const sound = readWebm(new Uint8Array(await recording.arrayBuffer()));
  if (sound === undefined) return { file: new File([recording], 'voice.m4a', { type: 'audio/mp4' }), voice: false };
  const serial = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
  return { file: new File([new Uint8Array(writeOgg(sound, serial))], 'voice.ogg', { type: 'audio/ogg' }), voice: true };
}

import { describe, expect, it } from 'vitest';
import { fileProblem, kindOfType } from '../../schemas/media-rules.ts';
import { isMoving, recognise } from './recognise.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('recognise', () => {
  it.each([
    ['a photo', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['a picture', '\x89PNG\r\n', 'image/png'],
    ['a sticker', 'RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['a film', '\x00\x00\x00\x18ftypmp42', 'video/mp4'],
    ['an old film', '\x00\x00\x00\x18ftyp3gp5', 'video/3gpp'],
    ['a song', 'ID3\x04', 'audio/mpeg'],
    ['a frame of a song', '\xff\xfb\x90', 'audio/mpeg'],
    ['raw AAC', '\xff\xf1\x50', 'audio/aac'],
    ['Opus', 'OggS\x00\x02......OpusHead', 'audio/ogg'],
    ['Vorbis', 'OggS\x00\x02......\x01vorbis', 'application/ogg'],
    ['a document', '%PDF-1.7', 'application/pdf'],
    ['words', 'Price list\n', 'text/plain'],
    ['anything else', '\x00\x01\x02\x03', 'application/octet-stream'],
  ])('%s by its first bytes', (_name, head, type) => {
    expect(recognise(latin(head), { declared: 'image/png', name: 'x.png' })).toBe(type);
  });

  it('tells office documents apart by their name, and sound from film by what is said of it', () => {
    expect(recognise(latin('PK\x03\x04'), { declared: '', name: 'Prices.XLSX' })).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(recognise(latin('PK\x03\x04'), { declared: 'application/zip', name: 'all.zip' })).toBe('application/octet-stream');
    expect(recognise(latin('\x00\x00\x00\x18ftypisom'), { declared: 'audio/mp4', name: 'note.m4a' })).toBe('audio/mp4');
  });

  it('sees whether a sticker moves', () => {
    expect(isMoving(latin('RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x02'))).toBe(true);
    expect(isMoving(latin('RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x10'))).toBe(false);
  });
});

describe('what WhatsApp takes', () => {
  const MB = 1024 * 1024;
  it('has a limit for each kind', () => {
    expect(fileProblem('image', { mimeType: 'image/png', size: 5 * MB })).toBeUndefined();
    expect(fileProblem('image', { mimeType: 'image/png', size: 5 * MB + 1 })).toEqual({ rule: 'size', maxBytes: 5 * MB });
    expect(fileProblem('sticker', { mimeType: 'image/webp', size: 200 * 1024 })).toEqual({ rule: 'size', maxBytes: 100 * 1024 });
    expect(fileProblem('sticker', { mimeType: 'image/webp', size: 200 * 1024, moving: true })).toBeUndefined();
    expect(fileProblem('image', { mimeType: 'image/webp', size: 1 })).toMatchObject({ rule: 'type', allowed: ['image/jpeg', 'image/png'] });
  });

  it('sends any file that it takes as a document', () => {
    expect(fileProblem('document', { mimeType: 'audio/ogg; codecs=opus', size: 1 })).toBeUndefined();
    expect(fileProblem('document', { mimeType: 'text/html', size: 1 })).toMatchObject({ rule: 'type' });
    expect(kindOfType('audio/ogg; codecs=opus')).toBe('audio');
  });
});

import { bareType } from '../../schemas/media-rules.ts';

const office: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

type Told = { readonly declared: string; readonly name: string };
type Signature = { readonly fits: (head: Buffer) => boolean; readonly type: string | ((head: Buffer, told: Told) => string) };

const text = (from: number, letters: string) => (head: Buffer): boolean => head.toString('latin1', from, from + letters.length) === letters;
const bytes = (...values: number[]) => (head: Buffer): boolean => values.every((value, index) => head[index] === value);

/** Marks at the beginning of files, as their specifications give them. What a sender calls a file decides only between containers that look alike. */
const signatures: readonly Signature[] = [
  { fits: bytes(0xff, 0xd8, 0xff), type: 'image/jpeg' },
  { fits: bytes(0x89, 0x50, 0x4e, 0x47), type: 'image/png' },
  { fits: (head) => text(0, 'RIFF')(head) && text(8, 'WEBP')(head), type: 'image/webp' },
  { fits: text(4, 'ftyp'), type: movie },
  // Ogg with anything but Opus is not taken by WhatsApp.
  { fits: text(0, 'OggS'), type: (head) => (head.includes('OpusHead') ? 'audio/ogg' : 'application/ogg') },
  { fits: text(0, '#!AMR'), type: 'audio/amr' },
  { fits: text(0, 'ID3'), type: 'audio/mpeg' },
  // ADTS has the layer bits of an MPEG frame at zero.
  { fits: (head) => head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0, type: 'audio/aac' },
  { fits: (head) => head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0, type: 'audio/mpeg' },
  { fits: text(0, '%PDF'), type: 'application/pdf' },
  { fits: bytes(0xd0, 0xcf, 0x11, 0xe0), type: (_head, told) => officeType(told, ['doc', 'xls', 'ppt']) },
  { fits: bytes(0x50, 0x4b, 0x03, 0x04), type: (_head, told) => officeType(told, ['docx', 'xlsx', 'pptx']) },
  { fits: bytes(0x1a, 0x45, 0xdf, 0xa3), type: 'video/webm' },
];

/**
 * The type of a file by its first bytes, so that nobody passes one thing off as another; application/octet-stream when
 * nothing is known by them.
 */
export function recognise(head: Buffer, told: Told): string {
  const found = signatures.find(({ fits }) => fits(head));
  if (found !== undefined) return typeof found.type === 'string' ? found.type : found.type(head, told);
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

/** A sticker that moves: the animation flag of an extended WebP (Google, WebP container specification). */
export function isMoving(head: Buffer): boolean {
  return text(12, 'VP8X')(head) && ((head[20] ?? 0) & 0x02) !== 0;
}

function movie(head: Buffer, { declared }: Told): string {
  const brand = head.toString('latin1', 8, 12);
  if (brand.startsWith('3g')) return 'video/3gpp';
  if (brand.startsWith('M4A') || brand.startsWith('M4B')) return 'audio/mp4';
  if (brand === 'qt  ') return 'video/quicktime';
  return bareType(declared).startsWith('audio/') ? 'audio/mp4' : 'video/mp4';
}

function officeType({ declared, name }: Told, endings: readonly string[]): string {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const byName = endings.includes(ending) ? office[ending] : undefined;
  const types = endings.map((known) => office[known]);
  return byName ?? (types.includes(bareType(declared)) ? bareType(declared) : 'application/octet-stream');
}

/** Without control characters; what is not UTF-8 is somebody's older encoding. */
function isText(head: Buffer): boolean {
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

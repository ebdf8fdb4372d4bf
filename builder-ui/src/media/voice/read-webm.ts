/** Sound as it was recorded: the head that describes it, and its packets in order. */
export interface OpusSound {
  readonly head: Uint8Array;
  readonly packets: readonly Uint8Array[];
}

/** Ids of elements, with their marker bits (RFC 9559, Matroska; RFC 8794, EBML). */
const ids = { segment: 0x18538067, tracks: 0x1654ae6b, entry: 0xae, codecPrivate: 0x63a2, cluster: 0x1f43b675, simpleBlock: 0xa3, blockGroup: 0xa0, block: 0xa1 } as const;
const containers = new Set<number>([ids.segment, ids.tracks, ids.entry, ids.cluster, ids.blockGroup]);

/** Takes the Opus packets out of a WebM recording with one track, as browsers make it; undefined for anything else. */
export function readWebm(bytes: Uint8Array): OpusSound | undefined {
  let head: Uint8Array | undefined;
  const packets: Uint8Array[] = [];
  for (const { id, data } of elements(bytes, 0, bytes.length)) {
    if (id === ids.codecPrivate) head = data;
    if (id === ids.simpleBlock || id === ids.block) packets.push(packetOf(data));
  }
  return head !== undefined && startsWith(head, 'OpusHead') && packets.length > 0 ? { head, packets } : undefined;
}

/** All elements, those inside of others among them, in the order of the file. */
function* elements(bytes: Uint8Array, from: number, to: number): Generator<{ id: number; data: Uint8Array }> {
  let at = from;
  while (at < to) {
    const id = number(bytes, at, false);
    const size = id === undefined ? undefined : number(bytes, at + id.length, true);
    if (id === undefined || size === undefined) return;
    const start = at + id.length + size.length;
    // A recording that was never finished leaves the size of segment and cluster open: they go on to the end.
    const end = size.open ? to : Math.min(start + size.value, to);
    if (containers.has(id.value)) yield* elements(bytes, start, end);
    else yield { id: id.value, data: bytes.subarray(start, end) };
    at = end;
  }
}

/** A number of variable length: the zeros before its first one say how many bytes follow. */
function number(bytes: Uint8Array, at: number, masked: boolean): { value: number; length: number; open: boolean } | undefined {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return undefined;
  let value = masked ? first & (0xff >> length) : first;
  let open = masked && value === 0xff >> length;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    open &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value, length, open };
}

/** A block begins with the track's number, two bytes of time and one of flags. */
function packetOf(block: Uint8Array): Uint8Array {
  const track = number(block, 0, true);
  return block.subarray((track?.length ?? 1) + 3);
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

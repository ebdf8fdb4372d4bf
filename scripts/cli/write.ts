import { writeSync } from 'node:fs';

/** Writes a line to standard output at once, also into a pipe: what was printed before an exit is never lost. */
export function write(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let offset = 0; offset < bytes.length; ) offset += writeSome(bytes, offset);
}

function writeSome(bytes: Buffer, offset: number): number {
  try {
    return writeSync(1, bytes, offset);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The pipe is full: its reader is slow. Node offers no blocking write, so try until there is room.
    if (code === 'EAGAIN') return 0;
    if (code === 'EPIPE') process.exit(0);
    throw error;
  }
}

/** Something on this machine keeps Parley from starting. The message is for the person at the terminal: what, and what to do. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}

/** The words for errors that come from the machine, not from the program; undefined for all others. */
export function explainMachineError(error: unknown): string | undefined {
  const { code, path, message } = error as NodeJS.ErrnoException;
  const where = path === undefined ? '' : ` (${path})`;
  if (code === 'ENOSPC' || /no space left on device/i.test(message ?? '')) {
    return `The disk is full${where}. Make room, or set PARLEY_DATA_DIR and PARLEY_CACHE_DIR to folders on another disk.`;
  }
  if (code === 'EDQUOT') return `The disk quota is used up${where}. Make room, or set PARLEY_DATA_DIR and PARLEY_CACHE_DIR to other folders.`;
  if (code === 'EROFS') return `The file system is read-only${where}. Set PARLEY_DATA_DIR and PARLEY_CACHE_DIR to folders that can be written.`;
  if (code === 'EACCES' || code === 'EPERM') return `No right to write${where}. Give this user the right, or set PARLEY_DATA_DIR and PARLEY_CACHE_DIR to other folders.`;
  if (code === 'EMFILE' || code === 'ENFILE') return 'Too many open files. Raise the limit (ulimit -n 4096) and start again.';
  return undefined;
}

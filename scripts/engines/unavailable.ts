/** A rung of the ladder that cannot be used on this machine; the next one is tried. The message says why, in half a line. */
export class Unavailable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unavailable';
  }
}

/** No rung of a ladder can be used. The message is for the person at the terminal: why, and what to do. */
export class NothingToRun extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NothingToRun';
  }
}

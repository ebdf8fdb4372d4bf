/** A request to the control API that cannot be carried out; the message names the member that is wrong. */
export class ControlError extends Error {
  readonly http: number;
  readonly field: string;

  constructor(message: string, field = '', http = 400) {
    super(message);
    this.name = 'ControlError';
    this.http = http;
    this.field = field;
  }
}

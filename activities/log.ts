import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/**
 * Keys that may hold a secret, a person's phone number or what somebody wrote. They are blanked wherever an object
 * is logged, up to three levels deep; log lines of ours name ids instead.
 */
const privateKeys = [
  'password', 'current', 'next', 'token', 'secret', 'appSecret', 'authorization', 'cookie', 'passwordHash', 'initialPassword',
  'phone', 'waId', 'wa_id', 'from', 'to', 'recipient', 'username', 'email', 'text', 'body', 'content', 'message.text',
];

/** The log of a process: JSON lines with time, process name and id. */
export function createLog(level: string, processName: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: { process: processName, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: privateKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

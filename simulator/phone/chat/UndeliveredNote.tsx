import { CircleAlert, Hourglass } from 'lucide-react';
import type { Message } from '../data/wire.ts';

/** True when the message can be seen on the customer's phone. */
export function isOnPhone(message: Message): boolean {
  return message.author === 'customer' || message.status === 'delivered' || message.status === 'read' || message.status === 'played';
}

/** In place of a bubble: a message of the business that the customer does not see, and why. */
export function UndeliveredNote({ message }: { message: Message }) {
  const [error] = message.errors ?? [];
  if (message.status === 'failed' && error) {
    return (
      <p className="undelivered" data-state="failed">
        <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
        <span>
          Not delivered: {message.type} — {error.title} ({error.code})
        </span>
      </p>
    );
  }
  if (message.status === 'held') {
    return (
      <p className="undelivered">
        <Hourglass size={14} strokeWidth={1.75} aria-hidden />
        <span>Held for quality assessment</span>
      </p>
    );
  }
  return null;
}

import { Check, CheckCheck, Clock } from 'lucide-react';
import type { Message } from '../data/wire.ts';

/** How far the customer's own message has come: waiting, sent, taken by the business's server, read by the business. */
export function Ticks({ status }: { status: Message['status'] }) {
  if (status === 'accepted') return <Clock className="ticks" size={12} strokeWidth={2} aria-label="Waiting for network" />;
  if (status === 'sent') return <Check className="ticks" size={14} strokeWidth={2} aria-label="Sent" />;
  const isRead = status === 'read' || status === 'played';
  return <CheckCheck className="ticks" data-read={isRead || undefined} size={15} strokeWidth={2} aria-label={isRead ? 'Read by the business' : 'Delivered to the business'} />;
}

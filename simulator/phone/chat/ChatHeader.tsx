import { ChevronDown } from 'lucide-react';
import { chatName, usePhones, type PhoneView } from '../data/store.ts';
import { Avatar } from '../people/Avatar.tsx';

interface ChatHeaderProps {
  view: PhoneView;
  position: number;
  now: number;
  onNumber: (numberId: string) => void;
}

/** The business at the top of the chat; choosing another one changes the conversation. */
export function ChatHeader({ view, position, now, onNumber }: ChatHeaderProps) {
  const numbers = usePhones((phones) => phones.state.numbers);
  const typingUntil = usePhones((phones) => phones.typing[chatName(view)] ?? 0);
  const number = numbers.find((one) => one.id === view.numberId);
  const isTyping = typingUntil > now;
  const subtitle = number && number.status !== 'CONNECTED' ? `Number is ${number.status.toLowerCase()}` : (number?.display_phone_number ?? '');
  return (
    <div className="chat-header">
      <Avatar name={number?.verified_name ?? '?'} id={view.numberId} size={34} />
      <div className="chat-business">
        <span className="business-name">
          <bdi>{number?.verified_name}</bdi>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          <select aria-label={`Business on phone ${position + 1}`} value={view.numberId} onChange={(event) => onNumber(event.target.value)}>
            {numbers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.verified_name} {one.display_phone_number}
              </option>
            ))}
          </select>
        </span>
        <span className="business-sub tabular" aria-live="polite">
          {isTyping ? 'typing …' : subtitle}
        </span>
      </div>
    </div>
  );
}

import { Smile } from 'lucide-react';
import { EmojiPopover } from './EmojiPopover.tsx';

const EMOJI = ['😀', '😂', '😊', '😍', '😎', '🤔', '😢', '😡', '👍', '👎', '🙏', '👏', '🎉', '❤️', '🔥', '✅', '❌', '⭐', '📦', '🚚', '💳', '🛒', '⏰', '❓'];

/** The usual emoji, to put into a text. */
export function EmojiMenu({ onPick }: { onPick: (emoji: string) => void }) {
  return <EmojiPopover label="Emoji" icon={<Smile size={17} strokeWidth={1.5} aria-hidden />} emoji={EMOJI} className="emoji-grid" onPick={onPick} />;
}

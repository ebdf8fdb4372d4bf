import { avatarHue } from './avatar-hue.ts';
import { avatarInitials } from './avatar-initials.ts';
import { cx } from './cx.ts';

export type AvatarProps = {
  name: string;
  /** Picture address; initials are shown when there is none. */
  src?: string | undefined;
  /** Edge in pixels. */
  size?: 20 | 24 | 28 | 32 | 40 | undefined;
  /** Dot for a colleague's state; say it in words somewhere near as well. */
  presence?: 'online' | 'away' | 'offline' | undefined;
  className?: string | undefined;
};

const presenceColours = { online: 'bg-green', away: 'bg-amber', offline: 'bg-slate-8' };

/** A person or contact: picture or initials on a quiet colour that stays the same for the same name. */
export function Avatar({ name, src, size = 28, presence, className }: AvatarProps) {
  return (
    <span className={cx('relative inline-flex shrink-0', className)} style={{ width: size, height: size }} aria-hidden>
      {src ? (
        <img src={src} alt="" className="size-full rounded-full object-cover" />
      ) : (
        <span
          data-node-group={avatarHue(name)}
          className="flex size-full items-center justify-center rounded-full bg-node-tile font-semibold text-node-ink select-none"
          style={{ fontSize: Math.round(size * 0.39) }}
        >
          {avatarInitials(name)}
        </span>
      )}
      {presence ? (
        <span className={cx('absolute -end-px -bottom-px rounded-full ring-2 ring-surface', size < 28 ? 'size-2' : 'size-2.5', presenceColours[presence])} />
      ) : null}
    </span>
  );
}

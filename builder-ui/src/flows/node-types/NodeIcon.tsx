import { cx } from '../../ui/cx.ts';
import { nodeType } from './node-types.ts';

const question = '<circle cx="12" cy="12" r="9"/><path d="M9.5 9a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 16.5v.1"/>';

const tiles = { 16: 'size-4', 24: 'size-6 bg-node-tile', 28: 'size-7 bg-node-tile' };

/** Icon of a node type in the colour of its group, on a tile; 16 px without one. */
export function NodeIcon({ type, size = 28, className }: { type: string; size?: 16 | 24 | 28 | undefined; className?: string | undefined }) {
  const known = nodeType(type);
  return (
    <span
      data-node-group={known?.manifest.group ?? 'end'}
      className={cx('flex shrink-0 items-center justify-center rounded-control text-node-hue', tiles[size], className)}
      aria-hidden
    >
      <svg
        width={16} height={16} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinecap="round" strokeLinejoin="round"
        // The markup comes from nodes/<type>/icon.svg at build time, never from a user.
        dangerouslySetInnerHTML={{ __html: known?.icon ?? question }}
      />
    </span>
  );
}

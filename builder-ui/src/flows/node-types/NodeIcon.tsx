import { cx } from '../../ui/cx.ts';
import { nodeType } from './node-types.ts';

const question = '<circle cx="12" cy="12" r="9"/><path d="M9.5 9a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 16.5v.1"/>';

/** Icon of a node type on a tile in the colour of its group. */
export function NodeIcon({ type, size = 28, className }: { type: string; size?: 24 | 28 | undefined; className?: string | undefined }) {
  const known = nodeType(type);
  return (
    <span
      data-node-group={known?.manifest.group ?? 'end'}
      className={cx('flex shrink-0 items-center justify-center rounded-control bg-node-tile text-node-hue', size === 28 ? 'size-7' : 'size-6', className)}
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

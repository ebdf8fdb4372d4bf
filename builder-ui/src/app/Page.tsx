import { useEffect, useLayoutEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { cx } from '../ui/cx.ts';
import { usePageChrome, type Crumb } from './page-chrome.ts';

const noCrumbs: ReadonlyArray<Crumb> = [];

export type PageProps = {
  /** Name of the page or of the thing on it: last step of the trail and title of the browser tab. */
  title: string;
  /** Steps before the title, e.g. `[{ label: t('areas.flows'), to: '/flows' }]`. */
  crumbs?: ReadonlyArray<Crumb> | undefined;
  /** Short state beside the title: "draft saved 2 s ago", a badge. */
  state?: ReactNode | undefined;
  /** Buttons at the end of the top bar; at most one of them primary. */
  actions?: ReactNode | undefined;
  /** `scroll`: one padded column; `wide`: padded, full width; `fill`: no padding, the page scrolls inside itself. */
  layout?: 'scroll' | 'wide' | 'fill' | undefined;
  children: ReactNode;
};

/** Frame of every page inside the shell: names it, fills the top bar and decides how it scrolls. */
export function Page({ title, crumbs = noCrumbs, state, actions, layout = 'fill', children }: PageProps) {
  const stateSlot = usePageChrome((chrome) => chrome.stateSlot);
  const actionsSlot = usePageChrome((chrome) => chrome.actionsSlot);
  // Compared by content, so that a page may write its crumbs inline.
  const trail = JSON.stringify(crumbs);
  useLayoutEffect(() => {
    usePageChrome.setState({ title, crumbs: JSON.parse(trail) as Crumb[] });
  }, [title, trail]);
  useEffect(() => {
    document.title = `${title} · Parley`;
  }, [title]);
  return (
    <>
      {stateSlot && state ? createPortal(state, stateSlot) : null}
      {actionsSlot && actions ? createPortal(actions, actionsSlot) : null}
      {layout === 'fill' ? (
        <div className="flex h-full min-h-0 flex-col">{children}</div>
      ) : (
        <div className="h-full overflow-y-auto">
          <div className={cx('flex flex-col gap-6 px-4 py-6 md:px-8', layout === 'scroll' && 'mx-auto max-w-[880px]')}>{children}</div>
        </div>
      )}
    </>
  );
}

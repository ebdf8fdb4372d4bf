import type { Page } from 'playwright-core';

/** How often React drew each card (by step id) and each edge (by edge id) of the canvas. */
export type RenderCounts = { cards: Record<string, number>; edges: Record<string, number> };

type Fiber = { child: Fiber | null; sibling: Fiber | null; alternate: Fiber | null; flags: number; memoizedProps: { data?: { node?: { id: string }; edge?: { id: string } } } | null };

/**
 * Counts what the canvas draws again, from inside the page as it is shipped: React tells its developer tools of each commit,
 * in production builds too, and marks every component that did work in it. Call it before the page is loaded.
 */
export async function watchRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // React's mark of a component that was called in this commit (ReactFiberFlags, PerformedWork).
    const performedWork = 1;
    const counts: RenderCounts = { cards: {}, edges: {} };
    const count = (fiber: Fiber, drawn: Set<string>): void => {
      const { node, edge } = fiber.memoizedProps?.data ?? {};
      const [kind, id] = node ? ['cards' as const, node.id] : ['edges' as const, edge?.id];
      if (id === undefined || (fiber.flags & performedWork) === 0 || drawn.has(`${kind} ${id}`)) return;
      // A card is made of two components with the same properties.
      drawn.add(`${kind} ${id}`);
      counts[kind][id] = (counts[kind][id] ?? 0) + 1;
    };
    const visit = (fiber: Fiber, drawn: Set<string>): void => {
      count(fiber, drawn);
      // Where nothing below was touched, both trees have the same child, and its marks are those of an older commit.
      if (fiber.alternate && fiber.child === fiber.alternate.child) return;
      for (let child = fiber.child; child; child = child.sibling) visit(child, drawn);
    };
    Object.assign(globalThis, {
      renderCounts: counts,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: { isDisabled: false, supportsFiber: true, inject: () => 1, onCommitFiberUnmount() {}, onPostCommitFiberRoot() {}, onCommitFiberRoot: (_: number, root: { current: Fiber }) => visit(root.current, new Set()) },
    });
  });
}

/** What was drawn again while something happened. */
export async function countRenders(page: Page, act: () => Promise<void>): Promise<RenderCounts> {
  const take = () => page.evaluate(() => {
    const { renderCounts } = globalThis as unknown as { renderCounts: RenderCounts };
    const taken = structuredClone(renderCounts);
    renderCounts.cards = {};
    renderCounts.edges = {};
    return taken;
  });
  await take();
  await act();
  return take();
}

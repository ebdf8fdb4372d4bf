import type { Page } from 'playwright-core';

/** What was rendered by React since the count began: cards and edges of the canvas by id, and how many components in all. */
export type Rendered = { cards: Record<string, number>; edges: Record<string, number>; components: number };

/**
 * Counts what React renders, in the page as it is delivered: React tells a hook of this name after every commit, and a
 * component that did work carries a mark. Install before the page is opened.
 */
export async function installRenderCounter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Fiber = { tag: number; flags: number; child: Fiber | null; sibling: Fiber | null; alternate: Fiber | null; memoizedProps: Record<string, unknown> | null };
    const empty = () => ({ cards: {} as Record<string, number>, edges: {} as Record<string, number>, components: 0 });
    const scope = globalThis as unknown as { rendered: ReturnType<typeof empty>; resetRendered: () => void; __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown };
    scope.rendered = empty();
    scope.resetRendered = () => { scope.rendered = empty(); };
    // Function components, forwarded ones and memoised ones; 1 is React's mark "performed work".
    const isComponent = ({ tag }: Fiber) => tag === 0 || tag === 11 || tag === 15;
    const note = (fiber: Fiber) => {
      scope.rendered.components += 1;
      const props = fiber.memoizedProps ?? {};
      const { id, data } = props as { id?: unknown; data?: { node?: unknown; edge?: unknown } };
      if (typeof id !== 'string' || data === undefined) return;
      if (data.node !== undefined && 'positionAbsoluteX' in props) scope.rendered.cards[id] = (scope.rendered.cards[id] ?? 0) + 1;
      if (data.edge !== undefined && 'sourceX' in props) scope.rendered.edges[id] = (scope.rendered.edges[id] ?? 0) + 1;
    };
    const walk = (fiber: Fiber | null, before: ReadonlySet<Fiber>) => {
      for (let current = fiber; current; current = current.sibling) {
        // The same object as before: nothing beneath it was touched.
        if (before.has(current)) continue;
        if (isComponent(current) && (current.flags & 1) === 1) note(current);
        walk(current.child, childrenOf(current.alternate));
      }
    };
    const childrenOf = (fiber: Fiber | null): Set<Fiber> => {
      const children = new Set<Fiber>();
      for (let child = fiber?.child ?? null; child; child = child.sibling) children.add(child);
      return children;
    };
    scope.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      isDisabled: false,
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      checkDCE: () => undefined,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onScheduleFiberRoot: () => undefined,
      onCommitFiberRoot: (_id: number, root: { current: Fiber }) => walk(root.current.child, childrenOf(root.current.alternate)),
    };
  });
}

/** Begins to count anew. */
export async function resetRendered(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { resetRendered: () => void }).resetRendered());
}

export function readRendered(page: Page): Promise<Rendered> {
  return page.evaluate(() => (globalThis as unknown as { rendered: Rendered }).rendered);
}

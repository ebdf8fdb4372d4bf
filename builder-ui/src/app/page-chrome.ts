import type { LinkProps } from '@tanstack/react-router';
import { create } from 'zustand';

/** A step of the trail in the top bar; without `to` it is plain text. */
export type Crumb = { label: string; to?: LinkProps['to']; params?: Record<string, string> };

type PageChrome = {
  title: string;
  crumbs: ReadonlyArray<Crumb>;
  /** Places in the top bar into which a page draws its state and its buttons. */
  stateSlot: HTMLElement | null;
  actionsSlot: HTMLElement | null;
};

/** What the page that is open shows in the top bar; written by Page, read by TopBar. */
export const usePageChrome = create<PageChrome>(() => ({ title: '', crumbs: [], stateSlot: null, actionsSlot: null }));

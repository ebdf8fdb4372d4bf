import { Link } from '@tanstack/react-router';
import { ArrowLeft, ChevronRight, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/Kbd.tsx';
import { usePalette } from './palette-state.ts';
import { usePageChrome } from './page-chrome.ts';

// Outside the component: a new function at each drawing would empty and fill the slots without end.
const setStateSlot = (element: HTMLElement | null) => usePageChrome.setState({ stateSlot: element });
const setActionsSlot = (element: HTMLElement | null) => usePageChrome.setState({ actionsSlot: element });

/** The bar above every page: where one is, how things stand, what one can do here. */
export function TopBar() {
  const { t } = useTranslation('shell');
  const title = usePageChrome((chrome) => chrome.title);
  const crumbs = usePageChrome((chrome) => chrome.crumbs);
  const showPalette = usePalette((palette) => palette.show);
  const back = crumbs.findLast((crumb) => crumb.to !== undefined);
  return (
    <header className="flex h-(--top-bar) shrink-0 items-center gap-3 border-b border-line bg-surface px-4 max-md:gap-2">
      <nav aria-label={t('topBar.trail')} className="-ms-1 flex min-w-0 items-center gap-1">
        {/* On narrow screens the title needs the room of the trail. */}
        {back?.to ? <Link to={back.to} params={back.params ?? {}} aria-label={back.label} className="flex size-8 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover md:hidden"><ArrowLeft size={16} className="rtl:-scale-x-100" aria-hidden /></Link> : null}
        {crumbs.map((crumb) => (
          <span key={crumb.label} className="flex min-w-0 shrink items-center gap-1 max-md:hidden">
            {crumb.to ? (
              <Link to={crumb.to} params={crumb.params ?? {}} className="truncate rounded-sm px-1 font-medium text-muted hover:text-ink">{crumb.label}</Link>
            ) : (
              <span className="truncate px-1 text-muted">{crumb.label}</span>
            )}
            <ChevronRight size={14} className="text-faint rtl:-scale-x-100" aria-hidden />
          </span>
        ))}
        <h1 className="min-w-0 truncate px-1 text-sm font-semibold" dir="auto">{title}</h1>
      </nav>
      <div ref={setStateSlot} className="flex min-w-0 shrink items-center gap-2 truncate text-xs text-muted empty:hidden max-sm:hidden" />
      <div className="flex-1" />
      <button
        type="button"
        onClick={showPalette}
        aria-label={t('palette.open')}
        className="flex h-8 shrink-0 items-center gap-2 rounded-control border border-line px-2 text-xs text-faint transition-colors hover:border-line-strong hover:text-muted"
      >
        <Search size={14} aria-hidden />
        <span className="max-lg:hidden">{t('palette.hint')}</span>
        <Kbd keys="mod+k" className="max-md:hidden" />
      </button>
      <div ref={setActionsSlot} className="flex shrink-0 items-center gap-2 empty:hidden" />
    </header>
  );
}

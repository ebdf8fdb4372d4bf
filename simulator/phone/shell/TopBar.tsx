import { useState } from 'react';
import { Monitor, Moon, SlidersHorizontal, Smartphone, Sun } from 'lucide-react';
import { ClockMenu } from './ClockMenu.tsx';
import { applyTheme, storedTheme, type Theme } from './theme.ts';
import { WebhookButton } from './WebhookButton.tsx';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const ICONS = { system: Monitor, light: Sun, dark: Moon };
const NAMES = { system: 'as the system', light: 'light', dark: 'dark' };

/** Name of the page, simulated clock, webhook state, the switch of the platform panel and theme. */
export function TopBar({ isPlatformOpen, onPlatform }: { isPlatformOpen: boolean; onPlatform: () => void }) {
  const [theme, setTheme] = useState(storedTheme);
  const Icon = ICONS[theme];
  return (
    <header className="top-bar">
      <span className="mark" aria-hidden>
        <Smartphone size={16} strokeWidth={2} />
      </span>
      <h1>Virtual phones</h1>
      <span className="spacer" />
      <ClockMenu />
      <WebhookButton />
      <button type="button" className="chip platform-toggle" aria-pressed={isPlatformOpen} onClick={onPlatform} title="Play the platform: numbers, templates, faults, events">
        <SlidersHorizontal size={14} strokeWidth={1.5} aria-hidden />
        Platform
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Colours: ${NAMES[theme]}. Change`}
        title={`Colours: ${NAMES[theme]}`}
        onClick={() => {
          applyTheme(NEXT[theme]);
          setTheme(NEXT[theme]);
        }}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden />
      </button>
    </header>
  );
}

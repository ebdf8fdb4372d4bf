import { useState } from 'react';
import { Monitor, Moon, Smartphone, Sun } from 'lucide-react';
import { ClockMenu } from './ClockMenu.tsx';
import { applyTheme, storedTheme, type Theme } from './theme.ts';
import { WebhookButton } from './WebhookButton.tsx';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const ICONS = { system: Monitor, light: Sun, dark: Moon };
const NAMES = { system: 'as the system', light: 'light', dark: 'dark' };

/** Name of the page, simulated clock, webhook state and theme. */
export function TopBar() {
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

import { Menu } from '@base-ui/react/menu';
import { Clock, Pause } from 'lucide-react';
import { api } from '../data/api.ts';
import { exactTime, dayName } from '../data/format-time.ts';
import { loadState } from '../data/live.ts';
import { usePhones } from '../data/store.ts';
import { useClock } from '../data/use-clock.ts';

const HOUR = 3_600_000;
const STEPS = [
  { label: '10 minutes later', ms: HOUR / 6 },
  { label: '1 hour later', ms: HOUR },
  { label: '23 hours 55 minutes later', ms: 24 * HOUR - HOUR / 12 },
  { label: '7 days later', ms: 7 * 24 * HOUR },
];

/** The platform's clock. It can be moved on, for instance to see a service window close. */
export function ClockMenu() {
  const now = useClock();
  const mode = usePhones((phones) => phones.state.clock);
  const offset = usePhones((phones) => phones.clockOffset);
  const isShifted = Math.abs(offset) > 60_000;
  const Icon = mode === 'manual' ? Pause : Clock;
  return (
    <Menu.Root>
      <Menu.Trigger className="chip" title="The platform's clock">
        <Icon size={14} strokeWidth={1.5} aria-hidden />
        <span className="tabular">{isShifted ? `${dayName(now, now - offset)}, ${exactTime(now)}` : exactTime(now)}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="floating">
          <Menu.Popup className="menu">
            <p className="menu-note">Only the platform’s time moves: windows, retries, expiry.</p>
            {STEPS.map(({ label, ms }) => (
              <Menu.Item key={label} className="menu-item" onClick={() => void changeClock({ advanceMs: ms })}>
                {label}
              </Menu.Item>
            ))}
            <Menu.Separator className="menu-line" />
            <Menu.Item className="menu-item" onClick={() => void changeClock({ mode: mode === 'manual' ? 'real' : 'manual' })}>
              {mode === 'manual' ? 'Let time run' : 'Hold time'}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

async function changeClock(change: { advanceMs?: number; mode?: 'real' | 'manual' }): Promise<void> {
  await api('POST', '/clock', change);
  await loadState();
}

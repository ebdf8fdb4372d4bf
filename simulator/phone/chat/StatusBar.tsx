import { BatteryMedium, Plane, Signal, Wifi } from 'lucide-react';
import { clockTime } from '../data/format-time.ts';

/** The strip at the top of a phone: time, network, battery. */
export function StatusBar({ now, isOnline }: { now: number; isOnline: boolean }) {
  return (
    <div className="status-bar" aria-hidden>
      <span className="tabular">{clockTime(now)}</span>
      <span className="spacer" />
      {isOnline ? (
        <>
          <Signal size={13} strokeWidth={2} />
          <Wifi size={13} strokeWidth={2} />
        </>
      ) : (
        <Plane size={13} strokeWidth={2} />
      )}
      <BatteryMedium size={16} strokeWidth={1.75} />
    </div>
  );
}

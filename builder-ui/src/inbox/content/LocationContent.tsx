import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { numberAt, recordAt, textAt } from '../read-content.ts';
import type { ContentProps } from './content-props.ts';

/** A place as a card. The map is only a grid of the globe: fetching a real one would tell its maker where customers are. */
export function LocationContent({ message }: ContentProps) {
  const { t } = useTranslation('messages');
  const place = recordAt(message.content, 'location') ?? message.content;
  const latitude = numberAt(place, 'latitude');
  const longitude = numberAt(place, 'longitude');
  const position = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
  const coordinates = position === undefined ? t('location.unknown') : `${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)}`;
  const name = textAt(place, 'name');
  const address = textAt(place, 'address');
  return (
    <div className="flex w-64 max-w-full flex-col overflow-hidden rounded-control border border-line" data-card="location">
      {position ? <Globe {...position} /> : null}
      <div className="flex items-start gap-2 px-2.5 py-2">
        <span className="min-w-0 flex-1">
          <span className="block font-medium break-words" dir="auto">{name ?? t('location.pin')}</span>
          {address ? <span className="block text-xs break-words text-muted" dir="auto">{address}</span> : null}
          {position ? <a href={`geo:${position.latitude},${position.longitude}`} className="text-xs text-accent-ink hover:underline" dir="ltr" data-numeric>{coordinates}</a> : <span className="text-xs text-muted">{coordinates}</span>}
        </span>
        {position ? <CopyButton text={coordinates} size="xs" /> : null}
      </div>
    </div>
  );
}

/** Where on the globe it is, roughly: a grid of 30 degrees with a pin. */
function Globe({ latitude, longitude }: { latitude: number; longitude: number }) {
  const lines = [30, 60, 90, 120, 150];
  return (
    <div className="relative h-24 bg-blue-soft" aria-hidden dir="ltr">
      <svg viewBox="0 -60 360 260" preserveAspectRatio="none" className="size-full text-blue-line">
        {lines.map((y) => <line key={`y${y}`} x1="0" x2="360" y1={y} y2={y} stroke="currentColor" vectorEffect="non-scaling-stroke" strokeWidth={y === 90 ? 1.5 : 0.75} />)}
        {[...lines, 180, 210, 240, 270, 300, 330].map((x) => <line key={`x${x}`} y1="-60" y2="200" x1={x} x2={x} stroke="currentColor" vectorEffect="non-scaling-stroke" strokeWidth={x === 180 ? 1.5 : 0.75} />)}
      </svg>
      <MapPin size={22} className="absolute -translate-x-1/2 -translate-y-full fill-red-soft text-red-ink" style={{ left: `${((longitude + 180) / 360) * 100}%`, top: `${((150 - latitude) / 260) * 100}%` }} />
    </div>
  );
}

import { MapPin } from 'lucide-react';
import { stringAt, type JsonObject } from '../../world/json.ts';

/** A place with its name and position; no map is fetched. */
export function LocationCard({ place }: { place: JsonObject }) {
  const position = `${Number(place['latitude']).toFixed(4)}, ${Number(place['longitude']).toFixed(4)}`;
  return (
    <div className="location">
      <div className="location-map" aria-hidden>
        <MapPin size={26} strokeWidth={1.75} />
      </div>
      <div className="location-text">
        <b dir="auto">{stringAt(place, 'name') ?? 'Location'}</b>
        {stringAt(place, 'address') ? <span dir="auto">{stringAt(place, 'address')}</span> : null}
        <span className="muted tabular">{position}</span>
      </div>
    </div>
  );
}

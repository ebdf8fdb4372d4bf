import type { NumberInfo } from '../data/wire.ts';
import { FormProblem } from '../shell/FormProblem.tsx';
import { Choice } from './Choice.tsx';
import { useChange } from './change.ts';

const STATUSES = [
  { value: 'CONNECTED', label: 'Connected' },
  { value: 'FLAGGED', label: 'Flagged' },
  { value: 'RESTRICTED', label: 'Restricted' },
  { value: 'BANNED', label: 'Banned' },
  { value: 'DISCONNECTED', label: 'Disconnected' },
];
const NAMES = [
  { value: 'APPROVED', label: 'Approved' },
  { value: 'PENDING_REVIEW', label: 'In review' },
  { value: 'DECLINED', label: 'Declined' },
];
const SPEEDS = [
  { value: '20', label: '20 / s (business app)' },
  { value: '80', label: '80 / s' },
  { value: '1000', label: '1,000 / s' },
];
const QUALITIES = [
  { value: 'GREEN', label: 'High' },
  { value: 'YELLOW', label: 'Medium' },
  { value: 'RED', label: 'Low' },
  { value: 'UNKNOWN', label: 'Not known' },
];

/** One number: what the platform says of it and allows it. */
export function NumberCard({ number }: { number: NumberInfo }) {
  const { problem, change } = useChange();
  const set = (part: object) => void change('PATCH', `/numbers/${number.id}`, part);
  return (
    <article className="platform-card" aria-label={`Number ${number.verified_name}`}>
      <header>
        <span className="quality" data-quality={number.quality_rating} aria-hidden />
        <b>
          <bdi>{number.verified_name}</bdi>
        </b>
        <span className="tabular">{number.display_phone_number}</span>
      </header>
      <div className="choices">
        <Choice label="State" value={number.status} options={STATUSES} onChoose={(status) => set({ status })} />
        <Choice label="Quality" value={number.quality_rating} options={QUALITIES} onChoose={(qualityRating) => set({ qualityRating })} />
        <Choice label="Speed" value={String(number.throughputPerSecond)} options={SPEEDS} onChoose={(speed) => set({ throughput: Number(speed) })} />
        <Choice label="Display name" value={number.name_status} options={NAMES} onChoose={(nameStatus) => set({ nameStatus })} />
      </div>
      <FormProblem text={problem} />
    </article>
  );
}

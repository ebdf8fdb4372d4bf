import { MessageSquare } from 'lucide-react';
import { Sample } from './Sample.tsx';

const ramp = Array.from({ length: 12 }, (_, index) => `--slate-${index + 1}`);
const groups = ['trigger', 'send', 'ask', 'logic', 'time', 'people', 'data', 'outside', 'end'];

export function ColourSamples() {
  return (
    <Sample title="Colour and type">
      <div className="grid grid-cols-12 overflow-hidden rounded-control border border-line">
        {ramp.map((name) => <span key={name} className="h-8" style={{ background: `var(${name})` }} title={name} />)}
      </div>
      <div className="grid grid-cols-3 gap-2">
        {groups.map((group) => (
          <div key={group} data-node-group={group} className="flex items-center gap-2 overflow-hidden rounded-card border border-line border-s-[3px] border-s-node-hue bg-surface p-2">
            <span className="flex size-7 items-center justify-center rounded-control bg-node-tile text-node-hue"><MessageSquare size={16} /></span>
            <span className="text-xs font-medium">{group}</span>
          </div>
        ))}
      </div>
      <div>
        <p className="text-xl font-semibold">Heading 24</p>
        <p className="text-lg font-semibold">Heading 18</p>
        <p className="text-md font-semibold">Heading 15</p>
        <p>Body 13: the quick brown fox jumps over the lazy dog. <a className="text-accent-ink underline underline-offset-2" href="#link">A link</a></p>
        <p className="text-xs text-muted">Secondary 12, muted</p>
        <p className="text-xs text-faint">Secondary 12, faint <code className="text-2xs">wamid.HBgLNDkxNTE</code></p>
      </div>
    </Sample>
  );
}

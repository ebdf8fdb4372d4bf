import { Switch } from '@base-ui/react/switch';

/** A switch with what it means in front of it. */
export function Toggle({ label, about, isOn, onChange }: { label: string; about?: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className="toggle">
      <span className="toggle-text">
        {label}
        {about === undefined ? null : <small>{about}</small>}
      </span>
      <Switch.Root className="switch" checked={isOn} onCheckedChange={onChange} aria-label={label}>
        <Switch.Thumb className="switch-thumb" />
      </Switch.Root>
    </label>
  );
}

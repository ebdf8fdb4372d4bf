export type JsonPathsProps = {
  value: unknown;
  /** Called with the path of the value that was clicked, such as items[0].name. */
  onPick: (path: string) => void;
};

/** JSON in which every value is a button for its path. */
export function JsonPaths({ value, onPick }: JsonPathsProps) {
  return <div className="overflow-x-auto rounded-control border border-line bg-slate-2 p-2 font-mono text-xs" dir="ltr"><Branch value={value} path="" onPick={onPick} /></div>;
}

function Branch({ value, path, onPick }: JsonPathsProps & { path: string }) {
  if (value === null || typeof value !== 'object') {
    return <button type="button" className="rounded-sm px-1 text-accent-ink hover:bg-accent-soft focus-visible:bg-accent-soft" title={path} aria-label={path} onClick={() => onPick(path)}>{JSON.stringify(value).slice(0, 80)}</button>;
  }
  const entries = Object.entries(value);
  return (
    <ul className="ps-3">
      {entries.map(([key, inner]) => (
        <li key={key}><span className="text-muted">{key}: </span><Branch value={inner} path={pathOf(path, key, Array.isArray(value))} onPick={onPick} /></li>
      ))}
    </ul>
  );
}

/** Names with a dot or bracket can only stand in a JSON pointer, which begins at the root; they are rare enough to be typed. */
function pathOf(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

import { cx } from './cx.ts';

export type FactsProps = {
  title: string;
  /** Names as programs know them, their values, and what people call them; a value that is no text is shown as JSON. */
  facts: ReadonlyArray<readonly [name: string, value: unknown, label?: string | undefined]>;
};

/** Names and values one below the other. */
export function Facts({ title, facts }: FactsProps) {
  return (
    <section>
      <h3 className="mb-1 text-2xs font-semibold tracking-wide text-muted uppercase">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        {facts.map(([key, value, label]) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid border-b border-line py-1 last:border-b-0">
            <dt className={cx('leading-5 text-muted', label === undefined ? 'font-mono text-2xs' : 'text-xs')}>{label ?? key}</dt>
            <dd className="min-w-0 text-xs leading-5 break-words" dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

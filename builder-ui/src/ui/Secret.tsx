import { CopyButton } from './CopyButton.tsx';

export type SecretProps = { label: string; text: string };

/** A value to be carried elsewhere: in full, selectable, with a button that copies it. */
export function Secret({ label, text }: SecretProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-xs font-medium">{label}</span>
      <div className="flex min-h-9 items-center gap-2 rounded-control border border-line bg-slate-2 py-1 ps-3 pe-1">
        <code className="min-w-0 flex-1 text-xs break-all select-all" dir="ltr">{text}</code>
        <CopyButton text={text} />
      </div>
    </div>
  );
}

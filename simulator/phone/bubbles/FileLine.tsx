import { FileText } from 'lucide-react';

/** A file with its name, to be opened in a new tab. */
export function FileLine({ name, href, detail }: { name: string; href: string; detail: string }) {
  return (
    <a className="card-line file" href={href} target="_blank" rel="noreferrer noopener" download={name}>
      <FileText size={26} strokeWidth={1.25} aria-hidden />
      <span>
        <b dir="auto">{name}</b>
        <span className="muted">{detail}</span>
      </span>
    </a>
  );
}

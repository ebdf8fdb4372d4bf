import { Fragment, type ReactNode } from 'react';

const marks = /(\*[^\s*](?:[^*\n]*[^\s*])?\*|_[^\s_](?:[^_\n]*[^\s_])?_|~[^\s~](?:[^~\n]*[^\s~])?~|```[\s\S]+?```|\{\{[^}]*\}\}|https?:\/\/\S+)/g;

/** Text as a messenger shows it: *bold*, _italic_, ~struck~, ```fixed```; `chip` draws placeholders that are not filled in. */
export function whatsAppText(text: string, chip: (path: string) => ReactNode): ReactNode {
  return text.split(marks).map((part, index) => <Fragment key={index}>{piece(part, chip)}</Fragment>);
}

function piece(part: string, chip: (path: string) => ReactNode): ReactNode {
  if (part.startsWith('{{')) return chip(part.slice(2, -2).split('|')[0]?.trim() ?? '');
  if (part.startsWith('http')) return <span className="text-blue-ink underline">{part}</span>;
  if (part.startsWith('```') && part.length > 6) return <code className="text-xs">{part.slice(3, -3)}</code>;
  const inner = part.slice(1, -1);
  if (part.length > 2 && part.startsWith('*') && part.endsWith('*')) return <strong className="font-semibold">{whatsAppText(inner, chip)}</strong>;
  if (part.length > 2 && part.startsWith('_') && part.endsWith('_')) return <em>{whatsAppText(inner, chip)}</em>;
  if (part.length > 2 && part.startsWith('~') && part.endsWith('~')) return <s>{whatsAppText(inner, chip)}</s>;
  return part;
}

import { Fragment, type ReactNode } from 'react';

const marks = /(\*[^\s*](?:[^*\n]*[^\s*])?\*|_[^\s_](?:[^_\n]*[^\s_])?_|~[^\s~](?:[^~\n]*[^\s~])?~|```[\s\S]+?```|\{\{[^}]*\}\}|https?:\/\/\S+)/g;

/** Text as a messenger shows it: *bold*, _italic_, ~struck~, ```fixed```; `chip` draws placeholders that are not filled in, `link` addresses. */
export function whatsAppText(text: string, chip: (path: string) => ReactNode, link: (address: string) => ReactNode = shownLink): ReactNode {
  return text.split(marks).map((part, index) => <Fragment key={index}>{piece(part, chip, link)}</Fragment>);
}

/** A link of a preview leads nowhere. */
function shownLink(address: string): ReactNode {
  return <span className="text-blue-ink underline">{address}</span>;
}

function piece(part: string, chip: (path: string) => ReactNode, link: (address: string) => ReactNode): ReactNode {
  if (part.startsWith('{{')) return chip(part.slice(2, -2).split('|')[0]?.trim() ?? '');
  if (part.startsWith('http')) return link(part);
  if (part.startsWith('```') && part.length > 6) return <code className="text-xs">{part.slice(3, -3)}</code>;
  const inner = part.slice(1, -1);
  if (part.length > 2 && part.startsWith('*') && part.endsWith('*')) return <strong className="font-semibold">{whatsAppText(inner, chip, link)}</strong>;
  if (part.length > 2 && part.startsWith('_') && part.endsWith('_')) return <em>{whatsAppText(inner, chip, link)}</em>;
  if (part.length > 2 && part.startsWith('~') && part.endsWith('~')) return <s>{whatsAppText(inner, chip, link)}</s>;
  return part;
}

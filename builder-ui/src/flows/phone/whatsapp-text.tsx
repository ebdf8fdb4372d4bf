import { Fragment, type ReactNode } from 'react';

// A sign inside a word means itself: snake_case_names, 2*3*4.
const marks = /((?<![\p{L}\p{N}])(?:\*[^\s*](?:[^*\n]*[^\s*])?\*|_[^\s_](?:[^_\n]*[^\s_])?_|~[^\s~](?:[^~\n]*[^\s~])?~)(?![\p{L}\p{N}])|```[\s\S]+?```|\{\{[^}]*\}\}|https?:\/\/\S+)/gu;

type Chip = (path: string) => ReactNode;

/** Text as a messenger shows it: *bold*, _italic_, ~struck~, ```fixed```; `chip` draws placeholders that are not filled in, where there can be any; `link` addresses. */
export function whatsAppText(text: string, chip: Chip | undefined, link: (address: string) => ReactNode = shownLink): ReactNode {
  return text.split(marks).map((part, index) => <Fragment key={index}>{piece(part, chip, link)}</Fragment>);
}

/** A link of a preview leads nowhere. */
function shownLink(address: string): ReactNode {
  return <span className="text-blue-ink underline">{address}</span>;
}

function piece(part: string, chip: Chip | undefined, link: (address: string) => ReactNode): ReactNode {
  if (part.startsWith('{{')) return chip === undefined ? part : chip(part.slice(2, -2).split('|')[0]?.trim() ?? '');
  if (part.startsWith('http')) return link(part);
  if (part.startsWith('```') && part.length > 6) return <code className="text-xs">{part.slice(3, -3)}</code>;
  const inner = part.slice(1, -1);
  if (part.length > 2 && part.startsWith('*') && part.endsWith('*')) return <strong className="font-semibold">{whatsAppText(inner, chip, link)}</strong>;
  if (part.length > 2 && part.startsWith('_') && part.endsWith('_')) return <em>{whatsAppText(inner, chip, link)}</em>;
  if (part.length > 2 && part.startsWith('~') && part.endsWith('~')) return <s>{whatsAppText(inner, chip, link)}</s>;
  return part;
}

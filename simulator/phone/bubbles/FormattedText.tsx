import type { ReactNode } from 'react';

const MARKS: { pattern: RegExp; wrap: (inner: ReactNode, key: string) => ReactNode }[] = [
  { pattern: /```([^`]+)```/, wrap: (inner, key) => <code key={key}>{inner}</code> },
  { pattern: /(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])/, wrap: (inner, key) => <b key={key}>{inner}</b> },
  { pattern: /(?<![\w_])_([^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])/, wrap: (inner, key) => <i key={key}>{inner}</i> },
  { pattern: /(?<![\w~])~([^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])/, wrap: (inner, key) => <s key={key}>{inner}</s> },
];
const LINK = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/;

/** A message text with links and the messenger's marks for bold, italic, struck and fixed-width. */
export function FormattedText({ text }: { text: string }) {
  // The direction is the bubble's: an isolated span would leave the bubble itself, hence its alignment, left to right.
  return <span className="message-text">{withLinks(text, 't')}</span>;
}

function withLinks(text: string, key: string): ReactNode[] {
  const found = LINK.exec(text);
  if (!found) return withMarks(text, key);
  const end = found.index + found[0].length;
  return [
    ...withMarks(text.slice(0, found.index), `${key}a`),
    <a key={`${key}l`} href={found[0]} target="_blank" rel="noreferrer noopener">
      {found[0]}
    </a>,
    ...withLinks(text.slice(end), `${key}b`),
  ];
}

function withMarks(text: string, key: string): ReactNode[] {
  for (const { pattern, wrap } of MARKS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const inner = found[1] ?? '';
    return [
      ...withMarks(text.slice(0, found.index), `${key}a`),
      wrap(pattern.source.startsWith('```') ? inner : withMarks(inner, `${key}i`), `${key}m`),
      ...withMarks(text.slice(found.index + found[0].length), `${key}b`),
    ];
  }
  return text === '' ? [] : [text];
}

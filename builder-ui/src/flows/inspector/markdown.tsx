import { Fragment, type ReactNode } from 'react';

/**
 * Draws the Markdown of our own manual pages: headings, paragraphs, lists, tables, fenced code, `code`, **bold**,
 * *names of other things* and links. Text from users never comes here.
 */
export function markdown(source: string): ReactNode {
  return blocks(source).map((block, index) => <Fragment key={index}>{draw(block)}</Fragment>);
}

/** Blocks are parted by blank lines; a fence keeps its blank lines, a heading ends itself. */
function blocks(source: string): string[] {
  const found: string[] = [];
  let current: string[] = [];
  let fenced = false;
  const end = () => {
    if (current.length > 0) found.push(current.join('\n'));
    current = [];
  };
  for (const line of source.split('\n')) {
    if (line.startsWith('```')) {
      if (!fenced) end();
      fenced = !fenced;
      current.push(line);
      if (!fenced) end();
    } else if (!fenced && (line.trim() === '' || line.startsWith('#'))) {
      end();
      if (line.startsWith('#')) found.push(line);
    } else current.push(line);
  }
  end();
  return found;
}

function draw(block: string): ReactNode {
  const lines = block.split('\n');
  const first = lines[0] ?? '';
  if (first.startsWith('# ')) return <h2 className="text-sm">{inline(first.slice(2))}</h2>;
  if (first.startsWith('#')) return <h3 className="pt-1 text-xs">{inline(first.replace(/^#+\s*/, ''))}</h3>;
  if (first.startsWith('```')) return <pre className="overflow-x-auto rounded-control bg-slate-3 p-2 text-2xs">{lines.slice(1, -1).join('\n')}</pre>;
  if (first.startsWith('|')) return table(lines);
  if (/^[-*] /.test(first)) return <ul className="flex list-disc flex-col gap-1 ps-4 text-muted">{items(lines, /^[-*] /).map((item, index) => <li key={index}>{inline(item)}</li>)}</ul>;
  if (/^\d+\. /.test(first)) return <ol className="flex list-decimal flex-col gap-1 ps-4 text-muted">{items(lines, /^\d+\. /).map((item, index) => <li key={index}>{inline(item)}</li>)}</ol>;
  return <p className="text-muted">{inline(lines.join(' '))}</p>;
}

/** Joins wrapped lines with the item they belong to. */
function items(lines: ReadonlyArray<string>, mark: RegExp): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) found.push(line.replace(mark, ''));
    else found.push(`${found.pop() ?? ''} ${line.trim()}`);
  }
  return found;
}

function table(lines: ReadonlyArray<string>): ReactNode {
  const cells = (line: string) => line.split('|').slice(1, -1).map((cell) => cell.trim());
  const [head = '', , ...rows] = lines;
  return (
    <table className="w-full text-xs">
      <thead><tr>{cells(head).map((cell, index) => <th key={index} className="border-b border-line py-1 pe-2 text-start font-medium">{inline(cell)}</th>)}</tr></thead>
      <tbody>{rows.map((row, index) => <tr key={index}>{cells(row).map((cell, column) => <td key={column} className="border-b border-line py-1 pe-2 align-top text-muted">{inline(cell)}</td>)}</tr>)}</tbody>
    </table>
  );
}

function inline(text: string): ReactNode {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^\s*](?:[^*]*[^\s*])?\*|\[[^\]]+\]\([^)]+\))/g).map((part, index) => {
    if (part.startsWith('`')) return <code key={index} className="rounded-sm bg-slate-3 px-1 text-2xs">{part.slice(1, -1)}</code>;
    if (part.startsWith('**')) return <strong key={index} className="font-semibold text-ink">{part.slice(2, -2)}</strong>;
    if (/^\*.+\*$/.test(part)) return <em key={index} className="font-medium not-italic text-ink">{part.slice(1, -1)}</em>;
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
    if (link) return <a key={index} className="text-accent-ink underline" href={link[2]} target="_blank" rel="noreferrer">{link[1]}</a>;
    return <Fragment key={index}>{part}</Fragment>;
  });
}

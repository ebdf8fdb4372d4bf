import { once } from 'node:events';
import type { Response } from 'express';
import { csvLine } from './csv-line.ts';

/** A file of cells; rows are asked for one by one, so a file may be larger than memory. */
interface CsvFile {
  /** Without its ending. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: Iterable<readonly (string | number)[]> | AsyncIterable<readonly (string | number)[]>;
}

/** Answers with a CSV file, no faster than it is read; ends early when nobody reads it any more. */
export async function sendCsv(response: Response, { name, head, rows }: CsvFile): Promise<void> {
  response.setHeader('content-type', 'text/csv; charset=utf-8');
  response.setHeader('content-disposition', `attachment; filename="${name}.csv"`);
  response.setHeader('cache-control', 'no-store');
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  // The mark at the beginning makes spreadsheets read it as UTF-8.
  response.write(`\uFEFF${csvLine(head)}`);
  for await (const row of rows) {
    if (!response.write(csvLine(row))) await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
    if (gone.signal.aborted) return;
  }
  response.end();
}

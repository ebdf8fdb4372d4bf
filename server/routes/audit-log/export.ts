import { limits } from '../../../schemas/limits.ts';
import type { AuditEntry, AuditExportQuery } from '../../../schemas/generated/types.ts';
import { audit } from '../../audit.ts';
import { entryViews, findEntries, placeOfEntry } from '../../audit-log/entries.ts';
import { defineRoute } from '../../http/define-route.ts';
import type { Place } from '../../http/paging.ts';
import { sendCsv } from '../../http/send-csv.ts';

const head = ['time', 'actor kind', 'actor id', 'actor', 'action', 'target kind', 'target id', 'target', 'address', 'request id', 'details'];

/** Times in UTC, actions and kinds by their names in the API: what a spreadsheet or another system sorts and filters by. */
export default defineRoute({
  method: 'get',
  path: '/audit-log/export',
  access: 'audit.read',
  query: 'AuditExportQuery',
  produces: 'text/csv',
  summary: 'The same entries as a CSV file',
  async stream(call, _request, response) {
    const { input, orgId, server } = call;
    const day = (time: string | number): string => new Date(time).toISOString().slice(0, 10);
    // Before the first line, so that no copy leaves without a trace.
    await audit(call, 'audit.exported', { kind: 'organisation', id: orgId }, { ...input.query });
    const name = `audit-log-${input.query.from === undefined ? '' : `${day(input.query.from)}-`}${day(input.query.to ?? server.now())}`;
    await sendCsv(response, { name, head, rows: rowsOf(orgId, input.query) });
  },
});

async function* rowsOf(orgId: string, filter: AuditExportQuery): AsyncGenerator<string[]> {
  let place: Place | undefined;
  for (;;) {
    const records = await findEntries(orgId, filter, place, limits.maxPageSize);
    for (const entry of await entryViews(orgId, records)) yield cells(entry);
    const last = records.at(-1);
    if (last === undefined || records.length < limits.maxPageSize) return;
    place = placeOfEntry(last);
  }
}

function cells({ at, actor, action, target, address = '', requestId = '', details }: AuditEntry): string[] {
  const said = Object.keys(details).length === 0 ? '' : JSON.stringify(details);
  return [at, actor.kind, actor.id ?? '', actor.name ?? '', action, target.kind, target.id, target.name ?? '', address, requestId, said];
}

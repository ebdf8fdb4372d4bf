import { tellAdministrators } from '../../../activities/commands/tell-administrators.ts';
import { isDuplicateKey } from '../../../activities/store/duplicate-key.ts';
import { publish } from '../../../activities/store/feed.ts';
import { PlatformReportModel } from '../../../activities/store/models/platform-reports.ts';
import type { ExplainedEvent, NumberRecord, PlatformReportRecord, WebhookEventRecord } from '../../../schemas/generated/types.ts';
import type { NoticeWords } from '../../../schemas/notices.ts';
import type { ServerContext } from '../../context.ts';
import type { JsonObject } from '../read/json.ts';

/** What a handler has to say to people: info is only kept, the others reach the administrators because somebody must act. */
export interface Report extends NoticeWords {
  readonly level: PlatformReportRecord['level'];
  /** A sentence or two: what has happened, and what is to be done. */
  readonly text: string;
}

/** An event of the platform with what it concerns. */
export interface PlatformFacts {
  readonly event: ExplainedEvent;
  readonly content: JsonObject;
  /** Numbers of ours that it concerns: the one it names, otherwise those of its account. At least one. */
  readonly numbers: readonly NumberRecord[];
  readonly server: ServerContext;
  /** When it happened, epoch milliseconds. */
  readonly at: number;
}

/** Keeps a report for every organisation that it concerns, once, and tells administrators who have to act. */
export async function storeReport({ event, content, numbers, server, at }: PlatformFacts, { level, ...words }: Report, row: WebhookEventRecord): Promise<void> {
  const { field = 'unknown', type, wabaId } = event;
  for (const orgId of new Set(numbers.map((number) => number.orgId))) {
    const _id = reportId(row, orgId, event);
    await keepReport({ _id, orgId, at: new Date(at), field, level, ...(type === undefined ? {} : { type }), ...(wabaId === undefined ? {} : { wabaId }), content: { ...content } }, words, server.now());
  }
}

/** Keeps one report, whoever noticed what it tells; a second one with the same id changes nothing. now: epoch milliseconds. */
export async function keepReport(facts: Omit<PlatformReportRecord, 'text'>, words: NoticeWords, now: number): Promise<void> {
  const { _id, orgId, level } = facts;
  if (!(await stored({ ...facts, ...words, text: words.text.slice(0, 1000) }))) return;
  publish({ orgId, topic: 'numbers', type: 'platform.reported', id: _id });
  if (level !== 'info') await tellAdministrators(orgId, _id, { level, ...words }, now);
}

/** A body may tell of several things; each is known by its content. */
function reportId({ _id }: WebhookEventRecord, orgId: string, { field, type, content }: ExplainedEvent): string {
  const text = `${field}${type}${JSON.stringify(content)}`;
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0;
  return `${_id.slice(0, 40)}:${hash.toString(36)}:${orgId}`;
}

/** false: an earlier attempt has stored it and told people. */
async function stored(report: PlatformReportRecord): Promise<boolean> {
  try {
    await PlatformReportModel.create(report);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

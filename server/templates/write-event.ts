import { isDuplicateKey } from '../../activities/store/duplicate-key.ts';
import { TemplateEventModel } from '../../activities/store/models/template-events.ts';
import type { TemplateEventRecord } from '../../schemas/generated/types.ts';

export type TemplateEvent = TemplateEventRecord;

/** Writes entries into the history of templates, each once however often it is called. */
export async function writeEvents(events: readonly TemplateEvent[]): Promise<void> {
  for (const event of events) {
    try {
      await TemplateEventModel.create(event);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

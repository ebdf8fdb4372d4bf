import { TemplateModel } from '../store/models/templates.ts';
import { forgetTemplate } from './find-template.ts';

/** What a refused send says about its template (Meta, error codes). */
const told: Readonly<Record<number, string>> = { 132015: 'PAUSED', 132016: 'DISABLED' };

/** WhatsApp refused a template that counted as approved: the next messages are held back without asking. */
export async function noteRefusal(templateId: string | undefined, code: number | undefined): Promise<void> {
  const status = code === undefined ? undefined : told[code];
  if (status === undefined || templateId === undefined) return;
  await TemplateModel.updateOne({ _id: templateId, status: 'APPROVED' }, { $set: { status } });
  forgetTemplate(templateId);
}

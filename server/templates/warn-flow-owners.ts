import { storeNotifications } from '../../activities/commands/notify.ts';
import { FlowVersionModel } from '../../activities/store/models/flow-versions.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import type { TemplateRecord, TemplateUse } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { notice, type NoticeCode, type NoticeValues } from '../../schemas/notices.ts';
import { templateUses } from './template-uses.ts';

/** What has become of a template, for those whose flows send it. */
export interface TemplateTrouble {
  /** Id of the event: the same trouble is told once. */
  readonly id: string;
  /** The sentence about the template, and what it tells besides its name and language. */
  readonly what: NoticeCode;
  readonly values?: NoticeValues;
  readonly level: 'info' | 'warning' | 'urgent';
  readonly now: number;
}

/** Tells those who look after the flows that send a template: whoever published or last changed each, or else all who may. */
export async function warnFlowOwners({ orgId, name, language }: Pick<TemplateRecord, 'orgId' | 'name' | 'language'>, { id, what, values, level, now }: TemplateTrouble): Promise<void> {
  const trouble = { name, language, ...values };
  const uses = await templateUses(orgId, { name, language });
  for (const use of uses) {
    const steps = use.nodes.map((node) => node.name).join(', ');
    const { text, ...words } = notice(use.live ? 'template_of_live_flow' : 'template_of_draft', { ...trouble, what: notice(what, trouble).text, what_code: what, flow: use.flowName, steps });
    const owners = await ownersOf(orgId, use);
    await storeNotifications(owners.map((userId) => ({ _id: `template:${id}:${use.flowId}:${userId}`, orgId, userId, level: use.live ? level : 'info', text: text.slice(0, limits.notificationLength), ...words, flowId: use.flowId, createdAt: new Date(now) })));
  }
}

async function ownersOf(orgId: string, { flowId }: TemplateUse): Promise<string[]> {
  const flow = await FlowModel.findById(flowId, { updatedBy: 1, publishedVersion: 1 }).lean();
  const version = flow?.publishedVersion === undefined ? null : await FlowVersionModel.findById(`${flowId}:${flow.publishedVersion}`, { author: 1 }).lean();
  const named = [...new Set([flow?.updatedBy, version?.author])].filter((id) => id !== undefined);
  const active = { orgId, disabledAt: { $exists: false } };
  const owners = await UserModel.find({ _id: { $in: named }, ...active }, { _id: 1 }).lean();
  const people = owners.length > 0 ? owners : await UserModel.find({ ...active, role: { $in: ['marketer', 'administrator'] } }, { _id: 1 }).lean();
  return people.map(({ _id }) => _id);
}

import { TemplateModel } from '../../activities/store/models/templates.ts';
import { findNumber } from '../../activities/store/number-directory.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { OutgoingMessage } from '../../schemas/generated/types.ts';
import { messageProblems } from '../../schemas/messages/message-problems.ts';
import { templateUseProblems } from '../../schemas/messages/template-use-problems.ts';

/** Throws VALIDATION_FAILED with every limit of the Cloud API that a message breaks, and where it does not fit its template. */
export async function requireValidMessage(numberId: string, message: OutgoingMessage): Promise<void> {
  const own = messageProblems(message);
  const problems = own.length === 0 && message.type === 'template' ? await againstDefinition(numberId, message) : own;
  if (problems.length > 0) throw new ApiProblem('VALIDATION_FAILED', problems.map((problem) => ({ ...problem, field: `message.${problem.field}` })));
}

/** A template that is not synchronised yet may exist all the same: then WhatsApp decides. */
async function againstDefinition(numberId: string, message: Extract<OutgoingMessage, { type: 'template' }>): Promise<ReturnType<typeof templateUseProblems>> {
  const number = await findNumber(numberId);
  const { name, language } = message.template;
  const definition = number === undefined ? null : await TemplateModel.findById(`${number.wabaId}:${name}:${language.code}`).lean();
  return definition === null ? [] : templateUseProblems(definition.components, message);
}

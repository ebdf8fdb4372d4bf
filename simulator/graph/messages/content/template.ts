import { isObject, objectsAt } from '../../../world/json.ts';
import { GraphError, invalidParameter } from '../../graph-error.ts';
import { checkTemplateParameters } from '../../templates/check-parameters.ts';
import type { Template } from '../../templates/template.ts';
import { requireObject, requireString } from '../checks.ts';
import type { ContentRule } from '../content-rule.ts';
import { META_LIMITS } from '../../limits.ts';

/** A template message, checked against the stored definition of exactly this name and language. */
export const templateRule: ContentRule = (content, context) => {
  const name = requireString(content, 'name', "template['name']", META_LIMITS.templateName);
  const language = requireObject(content, 'language', "template['language']");
  const code = requireString(language, 'code', "template['language']['code']", 16);
  const components = content['components'];
  if (components !== undefined && !Array.isArray(components)) throw invalidParameter("Param template['components'] must be an array.");
  if (Array.isArray(components) && !components.every(isObject)) {
    throw invalidParameter("Param template['components'] must be an array of JSON objects.");
  }

  const template = usableTemplate(context.template(name, code), name, code);
  // One-tap, zero-tap and copy-code authentication needs a phone number to bind the code to.
  if (template.category === 'AUTHENTICATION' && context.isToUserId) throw new GraphError(131062);
  const { face, links } = checkTemplateParameters(template, objectsAt(content, 'components'), context);
  return {
    payload: content,
    category: template.category.toLowerCase(),
    templateName: template.name,
    face,
    ...(links.length > 0 ? { links } : {}),
  };
};

function usableTemplate(template: Template | undefined, name: string, code: string): Template {
  if (template?.status === 'PAUSED') throw new GraphError(132015, { details: `Template ${name} is paused due to low quality` });
  if (template?.status === 'DISABLED') throw new GraphError(132016, { details: `Template ${name} has been paused too many times due to low quality and is now disabled` });
  if (template?.status === 'APPROVED') return template;
  throw new GraphError(132001, { details: `template name (${name}) does not exist in ${code}` });
}

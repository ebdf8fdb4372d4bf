import type { TemplateComponent, TemplateParameter } from '../../generated/types.ts';
import { limits } from '../../limits.ts';
import type { MessageProblem, MessageRule } from '../message-problem.ts';
import { sourceProblems } from './interactive.ts';

/** Rules of what is filled into a template; whether it fits the template's definition: template-use-problems.ts. */
const template: MessageRule<'template'> = ({ template: { components = [] } }) => componentProblems(components, 'template.components');

function componentProblems(components: readonly TemplateComponent[], at: string): MessageProblem[] {
  return components.flatMap((component, index) => {
    const place = `${at}[${index}]`;
    if (component.type === 'carousel') return component.cards.flatMap((card, number) => componentProblems(card.components, `${place}.cards[${number}].components`));
    if (component.type === 'limited_time_offer') return [];
    return component.parameters.flatMap((parameter, number) => parameterProblems(parameter, `${place}.parameters[${number}]`));
  });
}

function parameterProblems(parameter: TemplateParameter, at: string): MessageProblem[] {
  switch (parameter.type) {
    case 'text': {
      // Meta refuses them with error 132018, and counts more than four spaces in a row as an attempt to write lines.
      const field = `${at}.text`;
      if (/[\n\r\t]/.test(parameter.text)) return [{ field, rule: 'oneLine', message: `${field} has a line break or a tab.`, fix: 'Values of a template are one line.' }];
      if (new RegExp(` {${limits.maxTemplateSpaces + 1}}`).test(parameter.text)) return [{ field, rule: 'spaces', message: `${field} has more than ${limits.maxTemplateSpaces} spaces in a row.`, fix: `Keep at most ${limits.maxTemplateSpaces}.`, limit: limits.maxTemplateSpaces }];
      return parameter.text.trim() === '' ? [{ field, rule: 'minLength', message: `${field} is empty.`, fix: 'Fill it in.', limit: 1 }] : [];
    }
    case 'image':
      return sourceProblems(parameter.image, `${at}.image`);
    case 'video':
      return sourceProblems(parameter.video, `${at}.video`);
    case 'document':
      return sourceProblems(parameter.document, `${at}.document`);
    default:
      return [];
  }
}

export default template;

import { findNumber } from '../../../activities/store/number-directory.ts';
import { TemplateEventModel } from '../../../activities/store/models/template-events.ts';
import { TemplateModel } from '../../../activities/store/models/templates.ts';
import { templateId as idOf } from '../../../activities/templates/find-template.ts';
import { limits } from '../../../schemas/limits.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'get',
  path: '/numbers/:id/templates/:name/:language',
  access: 'inbox.read',
  params: 'SentTemplateParams',
  response: 'SentTemplate',
  summary: 'A template as it is and as it was, so that a message made from it can be shown as the customer got it',
  async handler({ input, orgId }) {
    const { id, name, language } = input.params;
    const number = await findNumber(id);
    const { wabaId } = found(number?.orgId === orgId ? number : null);
    const templateId = idOf(wabaId, name, language);
    const [template, events] = await Promise.all([
      TemplateModel.findOne({ _id: templateId, orgId }).lean(),
      TemplateEventModel.find({ templateId, orgId, kind: { $in: ['submitted', 'edited', 'components'] } }).sort({ at: -1, _id: -1 }).limit(limits.maxTemplateVersions).lean(),
    ]);
    const first = events.at(-1)?.before;
    const versions = [
      ...events.flatMap(({ at, components }) => (components === undefined ? [] : [{ since: at.toISOString(), components }])),
      // How it was before the first change that is known.
      ...(first === undefined ? [] : [{ since: new Date(0).toISOString(), components: first }]),
    ];
    // A template that was deleted is shown as it was last.
    return { components: found(template ?? versions[0]).components, versions };
  },
});

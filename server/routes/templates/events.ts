import { TemplateEventModel } from '../../../activities/store/models/template-events.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { findStoredTemplate } from '../../templates/find-stored.ts';
import { templateEventView } from '../../templates/template-view.ts';

export default defineRoute({
  method: 'get',
  path: '/templates/:id/events',
  access: 'templates.read',
  params: 'TemplateParams',
  query: 'PageQuery',
  response: 'TemplateEventList',
  summary: 'What happened to a template, newest first',
  async handler({ input, orgId }) {
    const { _id: templateId } = await findStoredTemplate(orgId, input.params.id);
    const size = pageSizeOf(input.query);
    const events = await TemplateEventModel.find({ templateId, orgId, ...olderThan('at', placeOf(input.query)) }).sort({ at: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(events, size, (event) => ({ at: event.at.getTime(), id: event._id }));
    return { items: rows.map(templateEventView), ...next };
  },
});

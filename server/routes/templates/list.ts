import { findNumber } from '../../../activities/store/number-directory.ts';
import { TemplateModel } from '../../../activities/store/models/templates.ts';
import { containing } from '../../http/containing.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';
import { templateView } from '../../templates/template-view.ts';

export default defineRoute({
  method: 'get',
  path: '/templates',
  access: 'templates.read',
  query: 'TemplateQuery',
  response: 'TemplateList',
  summary: 'Message templates as last read from WhatsApp, by name',
  async handler({ input, orgId }) {
    const { search, status, wabaId, category, language, quality, numberId } = input.query;
    const place = placeOf(input.query);
    const size = pageSizeOf(input.query);
    const filter = {
      orgId,
      ...(status === undefined ? {} : { status }),
      ...(wabaId === undefined ? {} : { wabaId }),
      ...(numberId === undefined ? {} : { wabaId: (await findNumber(numberId))?.wabaId ?? '' }),
      ...(category === undefined ? {} : { category }),
      ...(language === undefined ? {} : { language }),
      ...(quality === undefined ? {} : quality === 'UNKNOWN' ? { quality: { $nin: ['GREEN', 'YELLOW', 'RED'] } } : { quality }),
      ...(search === undefined ? {} : { name: containing(search) }),
      ...(place === undefined ? {} : { $or: [{ name: { $gt: String(place.at) } }, { name: String(place.at), _id: { $gt: place.id } }] }),
    };
    const templates = await TemplateModel.find(filter).sort({ name: 1, _id: 1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(templates, size, (template) => ({ at: template.name, id: template._id }));
    return { items: rows.map(templateView), ...next };
  },
});

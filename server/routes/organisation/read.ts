import { OrganisationModel } from '../../../activities/store/models/organisations.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { organisationView } from '../../views/organisation-view.ts';

export default defineRoute({
  method: 'get',
  path: '/organisation',
  access: 'organisation.read',
  response: 'OrganisationBody',
  summary: 'The organisation, its time zone and opening hours',
  async handler({ orgId }) {
    return organisationView(found(await OrganisationModel.findById(orgId).lean()));
  },
});

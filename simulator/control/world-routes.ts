import type { Router } from 'express';
import { setFormStatus } from '../graph/forms/form-routes.ts';
import { setTier, setVerified } from '../graph/numbers/messaging-tier.ts';
import { changeTemplate, type TemplateChange } from '../graph/templates/review.ts';
import { changeAccount, type AccountChange } from '../platform/change-account.ts';
import { changeNumber, type NumberChange } from '../platform/change-number.ts';
import { eventList, fireEvent, type EventRequest } from '../platform/fire-event.ts';
import { MESSAGE_SAMPLES } from '../platform/message-samples.ts';
import type { Sim } from '../sim.ts';
import type { FormDefinition, MessagingTier } from '../world/entities.ts';
import { ControlError } from './control-error.ts';
import { checkBody } from './schemas.ts';

/** What the platform does to accounts, numbers, templates and forms, and every webhook it can send. */
export function worldRoutes(sim: Sim, router: Router): void {
  const { world } = sim;

  router.patch('/numbers/:id', (request, response) => {
    changeNumber(sim, found(world.numbers, request.params.id, 'number'), checkBody<NumberChange>('numberChange', request.body));
    response.json({ success: true });
  });

  router.patch('/wabas/:id', (request, response) => {
    changeAccount(sim, found(world.wabas, request.params.id, 'account'), checkBody<AccountChange>('accountChange', request.body));
    response.json({ success: true });
  });

  router.patch('/portfolios/:id', (request, response) => {
    const { tier, isVerified } = checkBody<{ tier?: MessagingTier; isVerified?: boolean }>('portfolioChange', request.body);
    const waba = [...world.wabas.values()].find((one) => one.portfolioId === request.params.id);
    if (!waba) throw new ControlError(`There is no portfolio ${request.params.id}.`, 'id', 404);
    const portfolio = world.portfolioOf(waba.id);
    if (isVerified !== undefined) setVerified(sim, portfolio, isVerified);
    if (tier !== undefined) setTier(sim, portfolio, tier);
    response.json({ ...portfolio, used: world.reach.used(portfolio.id, sim.timeline.now()) });
  });

  router.patch('/templates/:id', (request, response) => {
    changeTemplate(sim, found(world.templates, request.params.id, 'template'), checkBody<TemplateChange>('templateChange', request.body));
    response.json({ success: true });
  });

  router.patch('/flows/:id', (request, response) => {
    setFormStatus(sim, found(world.forms, request.params.id, 'flow'), checkBody<{ status: FormDefinition['status'] }>('formChange', request.body).status);
    response.json({ success: true });
  });

  router.get('/event-kinds', (request, response) => {
    const asked = (name: string) => (typeof request.query[name] === 'string' ? { [name]: request.query[name] } : {});
    response.json({ data: eventList(sim, { ...asked('wabaId'), ...asked('numberId'), ...asked('templateId'), ...asked('customer') }) });
  });

  router.get('/message-samples', (_request, response) => {
    response.json({ data: Object.entries(MESSAGE_SAMPLES).map(([kind, sample]) => ({ kind, ...sample })) });
  });

  router.post('/event', (request, response) => {
    response.json(fireEvent(sim, checkBody<EventRequest>('event', request.body)));
  });
}

function found<T>(store: ReadonlyMap<string, T>, id: string, what: string): T {
  const item = store.get(id);
  if (!item) throw new ControlError(`There is no ${what} ${id}.`, 'id', 404);
  return item;
}

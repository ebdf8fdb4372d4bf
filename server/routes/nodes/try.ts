import { ApiProblem } from '../../../schemas/errors.ts';
import type { CallCommand, HttpCallInput } from '../../../schemas/generated/types.ts';
import { playCase } from '../../../workflows/engine/case/play-case.ts';
import { installedNodes } from '../../../workflows/engine/registry.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { tryCall } from '../../integrations/try-call.ts';

export default defineRoute({
  method: 'post',
  path: '/nodes/try',
  access: 'flows.write',
  body: 'NodeTry',
  response: 'NodeTryResult',
  summary: 'Make the call of a step once, with values of your own, and see what comes back',
  async handler(call) {
    const { input, orgId, server } = call;
    const { type, params, variables } = input.body;
    const manifest = installedNodes.manifests[type];
    if (manifest?.flags.tryable !== true) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'type', rule: 'tryable', message: 'Steps of this type cannot be tried.' }]);
    if (installedNodes.validatorOf(type)?.(params) === false) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'params', rule: 'schema', message: 'The step is not filled in completely.', fix: 'Correct what is marked in its settings.' }]);
    // The engine itself works out what would be asked: texts filled in, addresses encoded.
    const { commands, error } = playCase(manifest, { name: 'try', params, variables, expect: {} });
    const asked = commands.find((command): command is CallCommand => (command as CallCommand).kind === 'call');
    if (asked === undefined) return { problem: error === undefined ? 'The step calls nobody.' : `The call cannot be made: ${error}.` };
    const request = { ...(asked.input as unknown as HttpCallInput), orgId };
    await audit(call, 'step.tried', { kind: 'nodeType', id: type }, { method: request.method, host: URL.parse(request.url)?.host ?? '' });
    return tryCall(server, request);
  },
});

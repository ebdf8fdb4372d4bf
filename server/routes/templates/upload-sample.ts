import type { Request } from 'express';
import { ApiProblem } from '../../../schemas/errors.ts';
import { limits } from '../../../schemas/limits.ts';
import { defineRoute } from '../../http/define-route.ts';
import { accountOf } from '../../templates/account-of.ts';
import { TemplateGraph } from '../../templates/template-graph.ts';

/** Kinds of files that a header may show, and how large they may be (Meta, supported media types). */
const most: Readonly<Record<string, number>> = {
  'image/jpeg': limits.maxSampleImage,
  'image/png': limits.maxSampleImage,
  'video/mp4': limits.maxSampleVideo,
  'application/pdf': limits.maxSampleDocument,
};

export default defineRoute({
  method: 'post',
  path: '/templates/samples',
  access: 'templates.write',
  query: 'TemplateSampleQuery',
  produces: 'application/json',
  summary: 'Store an example file for a header with WhatsApp; the body is the file itself. Answers with TemplateSample',
  unaudited: 'An example that is of no use until a template is submitted with it.',
  async stream({ input, orgId, server }, request, response) {
    const mimeType = (request.headers['content-type'] ?? '').split(';')[0] ?? '';
    const max = most[mimeType];
    if (max === undefined) throw new ApiProblem('UNSUPPORTED_MEDIA_TYPE', [{ field: 'sample', rule: 'type', allowed: Object.keys(most) }], `A header shows ${Object.keys(most).join(', ')}.`);
    const account = await accountOf(orgId, input.query.wabaId);
    const bytes = await readFile(request, max);
    const handle = await new TemplateGraph(server.graph, account).uploadSample(bytes, mimeType, input.query.fileName);
    response.setHeader('cache-control', 'no-store');
    response.status(201).json({ handle, mimeType, size: bytes.length });
  },
});

async function readFile(request: Request, max: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > max) throw new ApiProblem('BODY_TOO_LARGE', [{ field: 'sample', rule: 'size', max }]);
    parts.push(part);
  }
  if (size === 0) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'sample', rule: 'missing', message: 'The body holds no file.' }]);
  return Buffer.concat(parts);
}

import { keepAsset } from '../../../activities/media/keep-asset.ts';
import { isMoving, recognise } from '../../../activities/media/recognise.ts';
import { limits } from '../../../schemas/limits.ts';
import { fileProblem, kindOfType } from '../../../schemas/media-rules.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { fileRefused } from '../../media/describe-problem.ts';
import { receiveFile } from '../../media/receive-file.ts';
import { mediaView } from '../../views/media-view.ts';

/**
 * The file goes to the disk piece by piece, is recognised by its first bytes and checked against what WhatsApp takes,
 * and only then stored. The same file twice is one asset.
 */
export default defineRoute({
  method: 'post',
  path: '/media',
  access: 'media.write',
  query: 'MediaUploadQuery',
  file: 'file',
  produces: 'application/json',
  response: 'MediaAsset',
  status: 201,
  summary: 'Upload a file, for the library or for one reply',
  async stream(call, request, response) {
    const { input, actor, orgId, server } = call;
    const { file, name, declared } = await receiveFile(request, response, server.media.spoolDir, limits.maxMediaBytes);
    try {
      const mimeType = recognise(file.head, { declared, name });
      const moving = isMoving(file.head);
      const kind = input.query.kind ?? kindOfType(mimeType) ?? 'document';
      const problem = fileProblem(kind, { mimeType, size: file.size, moving });
      if (problem !== undefined) throw fileRefused('file', kind, problem, mimeType);
      const createdBy = actor.kind === 'user' ? { createdBy: actor.id } : {};
      const asset = await keepAsset(server.media, { orgId, origin: input.query.for ?? 'library', kind: kindOfType(mimeType) ?? kind, mimeType, moving, name, file, newId: server.newId, now: server.now(), ...createdBy });
      // What goes out with one reply stands in the thread.
      if (asset.origin === 'library') await audit(call, 'media.uploaded', { kind: 'media', id: asset._id, name: asset.name }, { type: asset.mimeType, bytes: asset.size });
      response.setHeader('cache-control', 'no-store');
      response.status(201).json(await mediaView(asset));
    } catch (error) {
      await file.discard();
      throw error;
    }
  },
});

import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { FileTooLarge, spool, type SpooledFile } from '../../activities/media/spool.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import { mediaKinds } from '../../schemas/limits.ts';

/** A file as it arrived: on the disk, not looked at yet. */
export interface ReceivedFile {
  readonly file: SpooledFile;
  /** As the sender calls it, without folders. */
  readonly name: string;
  /** As the sender calls its type. */
  readonly declared: string;
}

const field = 'file';
/** A form of an upload holds nothing but the file. */
const formLimits = { files: 1, fields: 4, fieldSize: 1024, parts: 6, headerPairs: 20 };
const longestName = 240;

/** Reads the one file of a form, piece by piece, and gives up as soon as it is larger than the limit. */
export async function receiveFile(request: Request, response: Response, spoolDir: string, maxBytes: number): Promise<ReceivedFile> {
  if (request.is('multipart/form-data') === false) throw new ApiProblem('UNSUPPORTED_MEDIA_TYPE', [], `Send the file as multipart/form-data, in a field named ${field}.`);
  let spooled: SpooledFile | undefined;
  const storage: StorageEngine = {
    _handleFile: (_request, incoming, done) => {
      spool(spoolDir, incoming.stream, maxBytes).then((file) => {
        spooled = file;
        done(null, { size: file.size });
      }, done);
    },
    _removeFile: (_request, _file, done) => {
      (spooled?.discard() ?? Promise.resolve()).then(() => done(null), done);
    },
  };
  await new Promise<void>((resolve, reject) => {
    multer({ storage, limits: formLimits, defParamCharset: 'utf8' }).single(field)(request, response, (error: unknown) => (error === undefined || error === null ? resolve() : reject(problemOf(error))));
  });
  if (spooled === undefined || request.file === undefined) throw new ApiProblem('VALIDATION_FAILED', [{ field, rule: 'required', message: `${field} is missing.`, fix: `Send the file in a form field named ${field}.` }]);
  return { file: spooled, name: cleanName(request.file.originalname), declared: request.file.mimetype };
}

function problemOf(error: unknown): unknown {
  if (error instanceof FileTooLarge) {
    const megabytes = Math.round(error.maxBytes / 1024 / 1024);
    const limit = error.maxBytes === mediaKinds.document.maxBytes ? 'WhatsApp takes no larger file of any kind.' : '';
    return new ApiProblem('MEDIA_REFUSED', [{ field, rule: 'maxBytes', limit: error.maxBytes, message: `${field} may have at most ${megabytes === 0 ? `${Math.round(error.maxBytes / 1024)} KB` : `${megabytes} MB`}. ${limit}`.trim() }]);
  }
  if (error instanceof MulterError) return new ApiProblem('VALIDATION_FAILED', [{ field: error.field ?? field, rule: error.code, message: error.message, fix: `Send one file, in a form field named ${field}.` }]);
  // What the connection or the form itself got wrong; a store that fails is no fault of the caller.
  return error instanceof Error && /unexpected end of form|malformed|boundary|aborted/i.test(error.message) ? new ApiProblem('VALIDATION_FAILED', [{ field, rule: 'form', message: 'The form is broken off or cannot be read.' }]) : error;
}

/** Control characters and folders have no place in a name that others will save under. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return [...last].filter((letter) => letter >= ' ' && letter !== '\u007f').join('').trim().slice(0, longestName);
}

import { mediaKinds } from '../../../../schemas/limits.ts';

/** Endings besides the types: some systems know a file's type only by its name. */
const documentEndings = ['.pdf', '.txt', '.csv', '.doc', '.docx', '.xls', '.xlsx', '.ppt', '.pptx'];

/** What the chooser of files offers for each entry of the menu, as in an input's accept. */
export const acceptedTypes = {
  visual: [...mediaKinds.image.types, ...mediaKinds.video.types].join(','),
  audio: [...mediaKinds.audio.types, '.mp3', '.m4a', '.ogg', '.opus', '.aac', '.amr'].join(','),
  document: [...mediaKinds.document.types, ...documentEndings].join(','),
  sticker: mediaKinds.sticker.types.join(','),
} as const;

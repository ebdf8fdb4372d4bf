import type { BusinessNumber, MediaItem, TemplateFace } from '../../world/entities.ts';
import type { JsonObject } from '../../world/json.ts';
import type { Template } from '../templates/template.ts';

/** What a content check may look up; nothing in it can be changed. */
export interface ContentContext {
  number: BusinessNumber;
  /** True when the message is addressed by business-scoped user id only. */
  isToUserId: boolean;
  media(id: string): MediaItem | undefined;
  template(name: string, language: string): Template | undefined;
  /** A message of the conversation with this recipient, for reactions. */
  isReactable(messageId: string): boolean;
}

/** A failure that the platform reports later, by status, although it accepted the request. */
export interface LaterFailure {
  code: number;
  details?: string;
}

/** A content that passed. */
export interface CheckedContent {
  payload: JsonObject;
  /** Pricing category in lower case; `service` for everything that is not a template. */
  category: string;
  templateName?: string;
  face?: TemplateFace;
  /** Addresses of media given by link. */
  links?: string[];
  laterFailure?: LaterFailure;
}

/** Checks the object that belongs to one message type; throws a GraphError with the platform's text. */
export type ContentRule = (content: JsonObject, context: ContentContext) => CheckedContent;

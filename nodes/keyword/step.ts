import type { KeywordParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';
import { findKeyword } from './find-keyword.ts';
import { keywordIndex } from './keyword-index.ts';

const keyword: TriggerStep<KeywordParams> = {
  rank: 0,
  index: keywordIndex,
  on(ctx, params, event) {
    const word = event.kind === 'inbound' ? findKeyword(ctx, params, event.message) : undefined;
    return word !== undefined && admits(ctx, params) ? { do: 'start', variables: { keyword: word }, detail: { keyword: word } } : { do: 'ignore' };
  },
};

export default keyword;

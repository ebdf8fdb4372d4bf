import type { KeywordParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';
import { findKeyword } from './find-keyword.ts';

const keyword: TriggerStep<KeywordParams> = {
  rank: 0,
  on(ctx, params, event) {
    if (event.kind !== 'inbound' || event.message.text === undefined) return { do: 'ignore' };
    const word = findKeyword(ctx, params, event.message.text);
    return word !== undefined && admits(ctx, params) ? { do: 'start', variables: { keyword: word }, detail: { keyword: word } } : { do: 'ignore' };
  },
};

export default keyword;

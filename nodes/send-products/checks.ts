import type { SendProductsParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { checkTiming } from '../shared/reply-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const { issues } = messages;

const checks: NodeChecks<SendProductsParams> = (params, node) => {
  const { show, products } = params;
  const several = show === 'products' && products.length > 1;
  const sectioned = products.some(({ section }) => isGiven(section));
  return [
    ...checkLengths(params, { header: limits.maxInteractiveHeader, body: limits.maxInteractiveBody, footer: limits.maxFooter, catalogue: limits.maxProductId }, node, issues),
    ...(show === 'products' && !isGiven(params.catalogue) ? [nodeIssue(node, issues, 'CATALOGUE_MISSING', { path: '/catalogue' })] : []),
    ...(several && !isGiven(params.header) ? [nodeIssue(node, issues, 'HEADER_MISSING', { path: '/header' })] : []),
    ...((several || show === 'catalogue') && !isGiven(params.body) ? [nodeIssue(node, issues, 'BODY_MISSING', { path: '/body' })] : []),
    ...products.flatMap((product, index) => [
      ...(isGiven(product.id) ? [] : [nodeIssue(node, issues, 'PRODUCT_MISSING', { path: `/products/${index}/id` })]),
      ...(several && sectioned && !isGiven(product.section) ? [nodeIssue(node, issues, 'SECTION_MISSING', { path: `/products/${index}/section`, details: { title: product.id } })] : []),
      ...checkLengths(product, { id: limits.maxProductId, section: limits.maxSectionTitle }, node, issues).map((issue) => ({ ...issue, path: `/products/${index}${issue.path ?? ''}` })),
    ]),
    ...checkTiming(params, node, issues),
  ];
};

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

export default checks;

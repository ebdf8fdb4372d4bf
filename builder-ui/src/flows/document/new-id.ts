/** Makes ids for nodes, edges and notes; injected so that tests get the same ones each time. */
export type NewId = () => string;

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 12 random letters and digits (60 bits), short enough to be readable in issues, exports and addresses. */
export const newId: NewId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters[byte % 32]).join('');

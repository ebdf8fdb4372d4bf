/** What an app secret is bound to when it is stored on a number, so that it cannot be moved to another. */
export const appSecretContext = (numberId: string): string => `${numberId}:appSecret`;

/** Two who may write, by their tokens. */
export const members = {
  'token-of-ana': { login: 'ana', name: 'Ana', email: 'ana@office.example', databaseId: 1 },
  'token-of-luis': { login: 'luis', name: 'Luis', email: 'luis@office.example', databaseId: 2 },
} as const;

export type Token = keyof typeof members;

import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../scripts/deploy/environment.ts';
import { root } from '../../scripts/root.ts';

describe('The log of the platform', () => {
  // Such a line has the address of the network from which somebody wrote, and that of the page.
  it.each(['production', 'staging', 'preview'] as const)(
    'has no line for each request of %s, and no trace of it',
    (environment) => {
      expect(readEnvironment(root, environment)).toMatchObject({
        observability: { logs: { invocation_logs: false } },
      });
      expect(readEnvironment(root, environment)).not.toMatchObject({
        observability: { traces: { enabled: true } },
      });
    },
  );
});

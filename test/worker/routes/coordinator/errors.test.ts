import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { coordinator, visit } from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { watchedDatabase } from '../../watched-database.ts';

describe('an error at the desk', () => {
  it("answers with the desk's own page and the request's id", async () => {
    const lines = logged();
    const DB = watchedDatabase(env.DB, () => {
      throw new TypeError('broken: Marked words');
    });
    const response = await visit('/coordinator/submissions/', coordinator, { DB });
    const html = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(500);
    expect(html).toContain('The desk cannot show this page right now');
    expect(html).toMatch(/<code class="whole">[0-9a-f-]{36}<\/code>/);
    expect(html).not.toContain(coordinator.email);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Security-Policy')).not.toBeNull();
    expect(lines).toHaveLength(1);
    expect(lines.flat().join()).not.toContain('Marked');
  });
});

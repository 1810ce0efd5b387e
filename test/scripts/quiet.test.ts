import { describe, expect, it } from 'vitest';
import { quietErrors, quietOutput } from '../../scripts/start/quiet.ts';

const ready = '[wrangler:info] Ready on http://localhost:8787';

describe('quietOutput', () => {
  it('shows nothing before the server is ready', () => {
    const lines = ['', ' ⛅️ wrangler 4.156.2', '─────', 'env.DB (name)  D1 Database', ready];
    expect(lines.filter(quietOutput())).toEqual([]);
  });

  it('shows what the Worker logs, and not each request', () => {
    const lines = [ready, '[wrangler:info] GET /faq/ 200 OK (3ms)', '{"event":"saved"}'];
    expect(lines.filter(quietOutput())).toEqual(['{"event":"saved"}']);
  });

  it('shows errors with all their lines', () => {
    const error = ['[wrangler:error] Error: boom', '    at fetch (worker/index.ts:3:1)'];
    expect([ready, ...error].filter(quietOutput())).toEqual(error);
  });

  it('leaves mail to the line that tells where it is kept', () => {
    const lines = [
      ready,
      '[wrangler:info] send_email binding called with MessageBuilder:',
      'From: a@vod.example',
      'To: b@vod.example',
      'Subject: New',
      '',
      'Text: /tmp/mail.txt',
      'said afterwards',
    ];
    expect(lines.filter(quietOutput())).toEqual(['said afterwards']);
  });
});

describe('quietErrors', () => {
  it('leaves out that crons do not run by themselves', () => {
    const lines = [
      '\u001B[33m▲ \u001B[43;33m[WARNING]\u001B[0m Scheduled Workers are not automatically triggered during local development.',
      '',
      '  To manually trigger a scheduled event, run:',
      '    curl "http://localhost:8787/cdn-cgi/local/scheduled"',
    ];
    expect(lines.filter(quietErrors())).toEqual([]);
  });

  it('shows the error after it', () => {
    const lines = [
      '▲ [WARNING] Scheduled Workers are not automatically triggered',
      '✘ [ERROR] Build failed',
      '  x',
    ];
    expect(lines.filter(quietErrors())).toEqual(['✘ [ERROR] Build failed', '  x']);
  });
});

import { describe, expect, it } from 'vitest';
import { quietErrors, quietOutput } from '../../scripts/start/wrangler-output.ts';

const ready = '[wrangler:info] Ready on http://localhost:8787';
const error = ['[wrangler:error] Error: boom', '    at fetch (worker/index.ts:3:1)'];
const mail = [
  '[wrangler:info] send_email binding called with MessageBuilder:',
  'From: a@vod.example',
];

describe('quietOutput', () => {
  it.each([
    ['nothing before the server is ready', ['─────', 'env.DB (name)  D1 Database', ready], []],
    ['no request', [ready, '[wrangler:info] GET /faq/ 200 OK (3ms)'], []],
    ['what the Worker logs', [ready, '{"event":"saved"}'], ['{"event":"saved"}']],
    ['errors with all their lines', [ready, ...error], error],
    [
      'no mail',
      [ready, ...mail, '', 'Text: /tmp/mail.txt', 'said afterwards'],
      ['said afterwards'],
    ],
  ])('shows %s', (_, lines, shown) => {
    expect(lines.filter(quietOutput())).toEqual(shown);
  });
});

describe('quietErrors', () => {
  it('leaves out that crons do not run by themselves, and shows the error after it', () => {
    const lines = [
      '\u001B[33m▲ \u001B[43;33m[WARNING]\u001B[0m Scheduled Workers are not automatically triggered during local development.',
      '',
      '    curl "http://localhost:8787/cdn-cgi/local/scheduled"',
      '✘ [ERROR] Build failed',
      '  x',
    ];
    expect(lines.filter(quietErrors())).toEqual(lines.slice(-2));
  });
});

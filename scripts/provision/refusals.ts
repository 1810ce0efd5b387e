import type { Environment } from '../deploy/environment.ts';
import { isSample } from '../deploy/sample.ts';

/** What has to stand in wrangler.toml before an account can be told of it. */
export function provisionRefusals({ vars }: Environment): readonly string[] {
  return (['NOTICE_FROM', 'NOTICE_TO', 'NOTICE_SECOND_TO'] as const).flatMap((name) => {
    const address = vars[name] ?? '';
    if (address.includes('@') && !isSample(address)) return [];
    return [
      `${name} is "${address}". Set it in wrangler.toml to the real address, under vars and in [[send_email]].`,
    ];
  });
}

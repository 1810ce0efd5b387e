import type { Answers } from './answers.ts';

/** `wrangler.toml` of the new program. Addresses of mail, members and the database are set when it is deployed. */
export function settingsFile(text: string, answers: Answers): string {
  const { site, timeZone, hours, exitSite, worker } = answers;
  const [own = ''] = /(?<=^name = ").*(?="$)/m.exec(text) ?? [];
  // The first one is production's; a copy has an address of its own.
  return text
    .replace(/^SITE_URL = ".*"$/m, `SITE_URL = "${site}"`)
    .replace(/^TIME_ZONE = ".*"$/gm, `TIME_ZONE = "${timeZone}"`)
    .replace(/^WORKING_HOURS = ".*"$/gm, `WORKING_HOURS = "${hours}"`)
    .replace(/(?<=\bEXIT_URL = ").*?(?=")/g, () => exitSite)
    .replaceAll(`"${own}"`, `"${worker}"`)
    .replaceAll(`"${own}-staging"`, `"${worker}-staging"`);
}

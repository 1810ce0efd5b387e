const office = 'coordinator@vod.example';

/**
 * The settings that the tests bring along in place of those of `wrangler.toml`, where an office sets its own: what a test
 * expects of a member, an hour or an address stands here. The site's address is not among them where the site is served, for
 * its pages were built with that of the file.
 */
export const testVars = {
  NOTICE_FROM: 'notices@vod.example',
  NOTICE_TO: office,
  NOTICE_SECOND_TO: 'second@vod.example',
  EXIT_URL: 'https://www.weather.gov/',
  TIME_ZONE: 'America/Los_Angeles',
  WORKING_HOURS: 'Mon Tue Wed Thu Fri 8-17',
  UNREAD_HOURS: 16,
  FISCAL_YEAR_MONTH: 7,
  MORNING_NOTICE: 'on',
  DAILY_CAP: 2000,
  RETENTION: [],
  ACCESS_AUDIENCE: '',
  ACCESS_TEAM: '',
  MEMBERS: [{ email: office, role: 'coordinator' }],
};

/** What stands beside them in `wrangler.toml`: who may be written to, and whom a local desk takes the visitor for. */
export const testBindings = {
  send_email: [
    {
      name: 'EMAIL',
      allowed_destination_addresses: [testVars.NOTICE_TO, testVars.NOTICE_SECOND_TO],
      allowed_sender_addresses: [testVars.NOTICE_FROM],
    },
  ],
  access: { dev: { aud: 'local', identity: { email: office } } },
};

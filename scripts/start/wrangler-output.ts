import { stripVTControlCharacters } from 'node:util';

/** Which lines of `wrangler dev` a person should see: errors, warnings and what the Worker logs. */
export type Filter = (line: string) => boolean;

/** Its own news: requests, reloads, mail that is told elsewhere. */
const news = /^(?:\[wrangler:info\]|⎔|🪵)/u;
const mail = '[wrangler:info] send_email binding called';
const ready = '[wrangler:info] Ready on ';
const cron = 'Scheduled Workers are not automatically triggered';
/** Each of its warnings and errors starts with one of these. */
const heading = /^(?:▲|✘|\[wrangler:)/u;

/** For its standard output: nothing before it is ready, then all but its own news. */
export function quietOutput(): Filter {
  let isReady = false;
  let inMail = false;
  return (coloured) => {
    const line = stripVTControlCharacters(coloured);
    isReady ||= line.startsWith(ready);
    if (line.startsWith(mail)) inMail = true;
    else if (inMail) {
      // The last lines of that news name the files with the bodies.
      if (/^(?:Text|HTML): /.test(line)) inMail = false;
      return false;
    }
    return isReady && line !== '' && !news.test(line);
  };
}

/** For its standard error: all but the word that crons don't run by themselves, for here they do. */
export function quietErrors(): Filter {
  let inCron = false;
  return (coloured) => {
    const line = stripVTControlCharacters(coloured);
    if (heading.test(line)) inCron = line.includes(cron);
    return !inCron && line !== '';
  };
}

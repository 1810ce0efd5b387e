import { sentenceFor, sentenceInOutput } from './refusal.mjs';

const again = 'then run the same command again.';

/** What to say about npm's own failures, by the code in `npm error code …`. */
const npmSentences = new Map([
  ...['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT'].map(
    unreached,
  ),
  ...['ERR_SOCKET_TIMEOUT', 'FETCH_ERROR', 'UND_ERR_CONNECT_TIMEOUT'].map(unreached),
  ...['ENOTEMPTY', 'EBUSY'].map(busy),
  [
    'EUSAGE',
    `package.json and package-lock.json do not agree: run \`npm install\` to bring the lock up to date, ${again}`,
  ],
  [
    'EINTEGRITY',
    `A package is not the one that package-lock.json names: run \`npm cache clean --force\`, ${again}`,
  ],
]);

/** @param {string} code @returns {[string, string]} */
function unreached(code) {
  return [
    code,
    `The package registry could not be reached (${code}): check the network and npm's registry and proxy settings, ${again}`,
  ];
}

/** @param {string} code @returns {[string, string]} */
function busy(code) {
  return [
    code,
    `Something else is at work in the folder node_modules (${code}): wait until it has ended, ${again}`,
  ];
}

/**
 * What to say when npm has failed, from what it wrote.
 * @param {string} output
 * @returns {string}
 */
export function sentenceForNpm(output) {
  const code = /npm (?:error|ERR!) code (\w+)/.exec(output)?.[1] ?? '';
  return (
    sentenceInOutput(output) ??
    npmSentences.get(code) ??
    sentenceFor(code) ??
    `\`npm ci\` failed, so nothing could be started; correct what it says, ${again}\n\n${output.trim()}`
  );
}

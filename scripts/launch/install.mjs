import { spawn } from 'node:child_process';
import { delimiter, sep } from 'node:path';
import { follow } from './follow.mjs';
import { installed } from './installed.mjs';
import { Refusal, sentenceFor, sentenceInOutput } from './refusal.mjs';

const again = 'then run the same command again.';

/** What to say about npm's own failures, by the code in `npm error code …`. */
const npmSentences = new Map([
  ...['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT'].map(
    unreached,
  ),
  ...['ERR_SOCKET_TIMEOUT', 'FETCH_ERROR', 'UND_ERR_CONNECT_TIMEOUT'].map(unreached),
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

/**
 * Installs the packages exactly as package-lock.json says, unless they are.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function install(root, say) {
  const state = installed(root);
  if (state === 'complete') return;
  const why = {
    missing: 'Installing the packages that package-lock.json names (a minute or so) …',
    stale: 'The installed packages are not those of package-lock.json: installing them anew …',
    'half-made': 'The packages are installed only in part: installing them anew …',
  };
  say(why[state]);
  const { code, output } = await npmCi(root);
  if (code !== 0) throw new Refusal(sentenceForNpm(output));
}

/**
 * @param {string} output
 * @returns {string}
 */
export function sentenceForNpm(output) {
  const code = /npm (?:error|ERR!) code (\w+)/.exec(output)?.[1] ?? '';
  return (
    sentenceInOutput(output) ??
    npmSentences.get(code) ??
    sentenceFor(code) ??
    `\`npm ci\` failed, so nothing could be started; mend what it says, ${again}\n\n${output.trim()}`
  );
}

/**
 * Its output is kept back: under an old Node it is mostly warnings about packages that this project
 * runs under the Node it brings.
 *
 * @param {string} root
 * @returns {Promise<{ code: number, output: string }>}
 */
function npmCi(root) {
  const windows = process.platform === 'win32';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  // Whatever the machine's settings leave out, this project's tools need.
  args.push('--include=dev', '--include=optional', '--fetch-retry-mintimeout=1000');
  const child = spawn(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutPackages(process.env['PATH'] ?? '') },
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  follow(child);
  let output = '';
  const keep = (/** @type {Buffer} */ part) => (output += part.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', () => {
      reject(
        new Refusal(`npm was not found: install Node with npm from https://nodejs.org, ${again}`),
      );
    });
    child.on('close', (code, signal) => {
      if (signal !== null)
        reject(
          new Refusal(`The installation was stopped before its end: ${again.replace('then ', '')}`),
        );
      else resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Without the folder that is about to be replaced: npm must not run by a Node that it takes away.
 * @param {string} path
 */
export function pathWithoutPackages(path) {
  const packages = ['node_modules', '.bin'].join(sep);
  return path
    .split(delimiter)
    .filter((folder) => !folder.endsWith(packages))
    .join(delimiter);
}

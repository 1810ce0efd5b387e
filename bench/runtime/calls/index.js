import { readConfig } from '../../../worker/config.ts';
import { checkForm } from '../../../worker/forms/check.ts';
import { contactForm } from '../../../worker/forms/contact.ts';
import { readValues } from '../../../worker/forms/values.ts';
import { builtPage } from '../../../worker/pages/built-page.ts';
import { receiptPage } from '../../../worker/pages/received-page.ts';
import { seal } from '../../../worker/seal/seal.ts';
import {
  hashOfAnswers,
  hashOfCode,
  receiptCode,
} from '../../../worker/submissions/receipt-code.ts';

/** What the service does on the way of a post, and asks of the platform, each some times in a row. */
const posted = new URLSearchParams(
  'message=Invented.+Nobody+wrote+this.&reach=email&email=invented%40mail.example&email-say=yes',
);
const check = () => checkForm(contactForm, readValues(contactForm, posted));
const { answers } = check();
let config;

const insert = (env) =>
  env.DB.prepare('INSERT INTO calls (id) VALUES (?)').bind(crypto.randomUUID());

const read = (env) => env.DB.prepare('SELECT id FROM calls WHERE id = ?').bind('none');

const calls = {
  nothing: () => undefined,
  page: async (env) => (await env.ASSETS.fetch('https://assets.invalid/contact/received/')).text(),
  filled: async (env) => {
    const page = await builtPage(env.ASSETS, '/contact/received/');
    return (await receiptPage(page, 'K7QM3XDP', 'K7QM3XDP4HWN')).text();
  },
  check,
  seal: async (env) => {
    config ??= await readConfig(env);
    const { keyRing, receiptKey } = config;
    const code = await receiptCode(receiptKey, 'invented');
    await seal(keyRing, { id: 'invented', kind: 'contact' }, answers);
    await hashOfCode(receiptKey, code);
    await hashOfAnswers(receiptKey, 'contact', answers);
  },
  counters: (env) =>
    Promise.all([env.RATE_BY_ADDRESS.limit({ key: 'one' }), env.RATE_OF_ALL.limit({ key: 'all' })]),
  insert: (env) => insert(env).run(),
  two: (env) => env.DB.batch([insert(env), insert(env)]),
  three: (env) => env.DB.batch([insert(env), insert(env), read(env)]),
  mail: (env) =>
    env.EMAIL.send({
      from: 'notices@vod.example',
      to: 'coordinator@vod.example',
      subject: 'Invented',
      text: 'Invented',
    }),
};

export default {
  async fetch(request, env) {
    const [call, times] = new URL(request.url).pathname.split('/').slice(2);
    for (let time = 0; time < Number(times); time++) await calls[call](env);
    return new Response(null, { status: 204 });
  },
};

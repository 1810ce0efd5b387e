/** What the service asks of the platform on the way of a post, each some times in a row. */
const insert = (env) =>
  env.DB.prepare('INSERT INTO calls (id) VALUES (?)').bind(crypto.randomUUID());

const read = (env) => env.DB.prepare('SELECT id FROM calls WHERE id = ?').bind('none');

const calls = {
  nothing: () => undefined,
  page: async (env) => (await env.ASSETS.fetch('https://assets.invalid/contact/received/')).text(),
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

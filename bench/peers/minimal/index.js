/** The least that takes a message: read it, one bare insert, away to a page that says so. */
export default {
  async fetch(request, env) {
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    const form = await request.formData();
    await env.DB.prepare('INSERT INTO messages (id, message, email, name) VALUES (?, ?, ?, ?)')
      .bind(crypto.randomUUID(), form.get('message'), form.get('email'), form.get('name'))
      .run();
    return new Response(null, { status: 303, headers: { Location: '/thanks/' } });
  },
};

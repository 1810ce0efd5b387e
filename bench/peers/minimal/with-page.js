/** The same beside the service's built files: read it, one bare insert, and a built page as the answer. */
export default {
  async fetch(request, env) {
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    const form = await request.formData();
    await env.DB.prepare('INSERT INTO messages (id, message, email, name) VALUES (?, ?, ?, ?)')
      .bind(crypto.randomUUID(), form.get('message'), form.get('email'), form.get('name'))
      .run();
    return env.ASSETS.fetch('https://assets.invalid/contact/received/');
  },
};

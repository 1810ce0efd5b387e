/** The least that shows rows: one indexed SELECT, and its rows as they are. */
export default {
  async fetch(_request, env) {
    const { results } = await env.DB.prepare(
      'SELECT * FROM submissions WHERE set_apart = 0 ORDER BY set_apart, list_place LIMIT 50',
    ).all();
    return Response.json(results);
  },
};

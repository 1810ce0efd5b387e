import { Hono } from 'hono';

/** The service's addresses on hono and nothing else: each answers with a word. */
const app = new Hono();
const say = (c) => c.text('ok');

for (const prefix of ['', '/:locale{[a-z]{2}}']) {
  for (const form of ['contact', 'interest']) {
    app.get(`${prefix}/${form}/`, say).post(`${prefix}/${form}/`, say);
    app.get(`${prefix}/${form}/check/`, say);
    app.get(`${prefix}/${form}/received/`, say).post(`${prefix}/${form}/received/`, say);
    app.post(`${prefix}/request/change-${form}/`, say);
  }
  app.get(`${prefix}/request/`, say).post(`${prefix}/request/`, say);
}
for (const place of ['', 'counts/', 'counts/counts.csv', 'audit/', 'health/'])
  app.get(`/coordinator/${place}`, say);
app
  .get('/coordinator/submissions/:reference/', say)
  .post('/coordinator/submissions/:reference/', say);
app.post('/coordinator/export/', say).post('/coordinator/health/', say);
app.get('/exit', say).get('/health', say);

export default app;

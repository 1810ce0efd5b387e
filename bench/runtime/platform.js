/** The platform's part of the service in a process of its own: its database and its files, over HTTP. */
export default {
  fetch(request, env) {
    const { pathname } = new URL(request.url);
    const isQuestion = ['/query', '/execute'].includes(pathname);
    // What the runtime's own binding speaks to its database.
    return (isQuestion ? env.DB.fetcher : env.ASSETS).fetch(request);
  },
};

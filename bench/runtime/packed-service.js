import service from '../../worker/index.ts';

/** The service with its pages packed, as the platform packs what a Worker answers with. */
export default {
  async fetch(request, env, context) {
    const answer = await service.fetch(request, env, context);
    const packed = new Response(answer.body, answer);
    // The runtime packs what is said to be packed.
    packed.headers.set('Content-Encoding', 'gzip');
    return packed;
  },
};

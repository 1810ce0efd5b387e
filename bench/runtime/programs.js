import service from './index.js';

/** One Worker for many programs: the address names the program, and each has a database of its own. */
const surroundings = new Map();

function surroundingsOf(env, program) {
  let own = surroundings.get(program);
  if (!own) surroundings.set(program, (own = { ...env, DB: env[`DB_${program}`] }));
  return own;
}

export default {
  fetch(request, env, context) {
    const program = request.headers.get('Program');
    return service.fetch(request, surroundingsOf(env, program), context);
  },
};

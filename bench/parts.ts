import type { Part } from './part.ts';
import { builds } from './parts/builds.ts';
import { bundle } from './parts/bundle.ts';
import { burst } from './parts/burst.ts';
import { calls } from './parts/calls.ts';
import { cpu } from './parts/cpu.ts';
import { desk } from './parts/desk.ts';
import { paint } from './parts/paint.ts';
import { posts } from './parts/posts.ts';
import { programs } from './parts/programs.ts';
import { refused } from './parts/refused.ts';
import { sweep } from './parts/sweep.ts';
import { visits } from './parts/visit.ts';

/** Every part of the bench, in the order in which they run. */
export const parts: readonly Part[] = [
  ...[visits, paint],
  ...[posts, calls, refused, cpu, bundle],
  ...[desk, sweep, burst, programs],
  builds,
];

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Program } from '../site/src/program-schema.ts';

const { outcomes } = parse(readFileSync('site/src/content/program.yaml', 'utf8')) as Program;

/** How a request can end, by the program's own list: the first of it, as a code and in words. */
export const [anOutcome = ['', '']] = Object.entries(outcomes);

import type { Fault } from './fault.ts';
import { commandFaults } from './list/commands.ts';
import { contentFaults } from './list/content.ts';
import { deskFaults } from './list/desk.ts';
import { formFaults } from './list/forms.ts';
import { quickExitFaults } from './list/quick-exit.ts';
import { siteFaults } from './list/site.ts';
import { styleFaults } from './list/styles.ts';
import { workerFaults } from './list/worker.ts';

/** Every fault, each to be put in by itself. They were chosen for whom they hurt, and not for what the tests look at. */
export const faults: readonly Fault[] = [
  ...workerFaults,
  ...quickExitFaults,
  ...formFaults,
  ...siteFaults,
  ...styleFaults,
  ...deskFaults,
  ...contentFaults,
  ...commandFaults,
];

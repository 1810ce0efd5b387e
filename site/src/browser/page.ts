import './leave.ts';
import './focus.ts';
import './submit-once.ts';
import './keep-nothing.ts';
import './not-from-memory.ts';

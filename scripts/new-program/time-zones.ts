import { select } from '@clack/prompts';
import { answersSchema } from './answers.ts';
import { answered, line } from './prompts.ts';

/** As people call them, each by a name of the IANA database that keeps its rules. */
const zones = {
  Eastern: 'America/New_York',
  Central: 'America/Chicago',
  Mountain: 'America/Denver',
  'Mountain, without summer time (Arizona)': 'America/Phoenix',
  Pacific: 'America/Los_Angeles',
  Alaska: 'America/Anchorage',
  Hawaii: 'Pacific/Honolulu',
} as const;

/** The time zone of the office, by its IANA name. */
export async function askTimeZone(): Promise<string> {
  const chosen = await answered(
    select<string>({
      message: 'The time zone of the office',
      options: [
        ...Object.entries(zones).map(([label, value]) => ({ value, label, hint: value })),
        { value: '', label: 'Another one' },
      ],
    }),
  );
  if (chosen !== '') return chosen;
  const rule = answersSchema.shape.timeZone;
  return line('Its IANA name, as in America/Indiana/Knox', { rule });
}

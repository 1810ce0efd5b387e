/** A line of an editor's own above a field. */
type Remark = readonly [field: string, line: string];

const fieldIn = /^\s*([\w-]+):/;

/**
 * What somebody wrote between the fields of an entry, with the field below it. One text, because the editor hands on
 * between reading and saving only what it can show in a field.
 */
export function remarksIn(fields: string): string {
  const lines = fields.split(/\r?\n/);
  const remarks = lines.flatMap((line, index): Remark[] => {
    if (!/^\s*#/.test(line)) return [];
    const below = lines.slice(index).find((other) => fieldIn.test(other)) ?? '';
    return [[fieldIn.exec(below)?.[1] ?? '', line.trim()]];
  });
  return remarks.length === 0 ? '' : JSON.stringify(remarks);
}

/** Fields with such remarks above them again; below them, where a field is gone. */
export function withRemarks(fields: string, remarks: unknown): string {
  if (typeof remarks !== 'string' || remarks === '') return fields;
  const left = [...(JSON.parse(remarks) as Remark[])];
  const lines = fields.split('\n').flatMap((line) => {
    const own = left.filter(([field]) => field !== '' && field === fieldIn.exec(line)?.[1]);
    for (const remark of own) left.splice(left.indexOf(remark), 1);
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    return [...own.map(([, remark]) => indent + remark), line];
  });
  const after = left.map(([, remark]) => `${remark}\n`).join('');
  return lines.join('\n') + after;
}

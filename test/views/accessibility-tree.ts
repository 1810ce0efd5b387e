import type { Page } from 'playwright-core';

/** A node of the tree that the browser gives to assistive technology. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level?: number;
  readonly focusable: boolean;
  readonly element?: number;
}

/** All that is heard of the page, in the order in which it is read out. */
export async function heardOf(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  const heard: Heard[] = [];
  const visit = (id: string) => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored) {
      const property = (name: string): unknown =>
        node.properties?.find((property) => property.name === name)?.value.value;
      const level = property('level');
      heard.push({
        role: String(node.role?.value),
        name: String(node.name?.value ?? '').trim(),
        focusable: property('focusable') === true,
        ...(typeof level === 'number' && { level }),
        ...(node.backendDOMNodeId !== undefined && { element: node.backendDOMNodeId }),
      });
    }
    // The parts of a date are the browser's own: it lists them or not, and the Tab key goes through them as one field.
    if (['Date', 'DateTime'].includes(String(node.role?.value))) return;
    for (const child of node.childIds ?? []) visit(child);
  };
  if (root) visit(root.nodeId);
  return heard;
}

const landmarks = [
  ...['banner', 'main', 'contentinfo', 'navigation'],
  ...['region', 'search', 'complementary', 'form'],
];

/** What is wrong with the parts that one can jump to: more than one main, or two that are called the same. */
export function unclearLandmarks(heard: readonly Heard[]): string[] {
  // A form without a name is none.
  const found = heard.filter(
    ({ role, name }) => landmarks.includes(role) && !(role === 'form' && name === ''),
  );
  const called = found.map(({ role, name }) => `${role} "${name}"`);
  return [
    ...(found.filter(({ role }) => role === 'main').length === 1 ? [] : ['not one main']),
    ...['banner', 'contentinfo'].filter(
      (once) => found.filter(({ role }) => role === once).length > 1,
    ),
    ...called.filter((name, index) => called.indexOf(name) !== index),
    ...called.filter((name) => /^(?:navigation|region|search) ""$/.test(name)),
  ];
}

/** Headings that leave a level out, have no words, or are a second of the first level. */
export function unclearHeadings(heard: readonly Heard[]): string[] {
  const headings = heard.filter(({ role }) => role === 'heading');
  const said = ({ level, name }: Heard) => `h${level ?? '?'} "${name}"`;
  return [
    ...headings.filter(({ name }) => name === '').map(said),
    ...headings
      .filter(({ level = 1 }, index) => level > (headings[index - 1]?.level ?? level) + 1)
      .map(said),
    ...(headings.filter(({ level }) => level === 1).length === 1 ? [] : ['not one h1']),
  ];
}

/** What one can do something with and has no name. */
export function nameless(heard: readonly Heard[]): string[] {
  return heard
    .filter(
      ({ focusable, role, name }) =>
        focusable && name === '' && !['main', 'RootWebArea'].includes(role),
    )
    .map(({ role, element }) => `${role} ${element ?? ''}`);
}

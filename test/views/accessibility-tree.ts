import type { Page } from 'playwright-core';

/** A node of the tree that the browser gives to assistive technology. */
export interface Heard {
  readonly role: string;
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
      heard.push({
        role: String(node.role?.value),
        focusable:
          node.properties?.some(
            ({ name, value }) => name === 'focusable' && value.value === true,
          ) ?? false,
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

import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Token } from '../hosting/members.ts';
import type { HostingService } from '../hosting/service.ts';
import { EditorPage } from './editor-page.ts';

/** The editor of a site that is edited in its repository, whose hosting service is the given one. */
export class RepositoryEditor extends EditorPage {
  /** What was asked of the service, method and path. */
  readonly asked: string[] = [];
  private readonly service: HostingService;

  constructor(page: Page, service: HostingService) {
    super(page);
    this.service = service;
  }

  async open(address: URL, token: Token): Promise<void> {
    await this.signIn(address, token);
    await this.isOpen();
  }

  async signIn(address: URL, token: string): Promise<void> {
    const { page, service } = this;
    await page.route(address.href, async (route) => {
      const response = await route.fetch();
      const editing = JSON.stringify({ repository: service.name, branch: 'main' });
      const setting = `&quot;editing&quot;:${editing.replaceAll('"', '&quot;')},&quot;unread&quot;`;
      const body = (await response.text()).replace('&quot;unread&quot;', setting);
      await route.fulfill({ response, body });
    });
    await page.route('https://api.github.com/**', async (route) => {
      const request = route.request();
      const { pathname, search } = new URL(request.url());
      this.asked.push(`${request.method()} ${pathname}`);
      const { status, body } = await service.answer({
        method: request.method(),
        path: pathname + search,
        authorization: await request
          .headerValue('authorization')
          .then((value) => value ?? undefined),
        body: request.postData() ?? '',
      });
      await route.fulfill({
        status,
        headers: { 'Access-Control-Allow-Origin': '*' },
        ...(body === undefined ? {} : { json: body }),
      });
    });
    await page.goto(address.href);
    await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
    await page.getByRole('textbox', { name: 'Personal Access Token' }).fill(token);
    await this.press('Sign In');
  }

  /** Brings what is there now, as a person does who reloads the page. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.isOpen();
  }

  /** Saves, and leaves the draft for later. */
  override async save(): Promise<void> {
    await this.press('Save');
    await this.kept();
  }

  async kept(): Promise<void> {
    await this.page.getByText('Send the entry for review').waitFor();
    await this.press('Later');
    await this.backAtList();
  }

  /** Says of a draft that it is ready, and publishes it. */
  async publish(address: string): Promise<void> {
    await this.openEntry(address);
    const publish = this.page.getByRole('button', { name: 'Publish Entry', exact: true });
    // The menu is drawn before it hears, so what is chosen at once can be lost: a person would choose again.
    await expect
      .poll(async () => {
        await this.page.getByRole('button', { name: /^Status:/ }).click();
        await this.page.getByRole('menuitemradio', { name: 'Ready' }).click();
        return publish.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      })
      .toBe(true);
    await publish.click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
  }
}

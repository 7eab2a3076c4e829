// As much of a browser as a sign-in takes: cookies by origin and path, redirects one by one, and the provider's forms.

interface Cookie {
  readonly origin: string;
  readonly name: string;
  readonly path: string;
  readonly value: string;
}

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

const MOST_STEPS = 20;

export class SmallBrowser {
  #cookies: Cookie[] = [];

  cookiesFor(url: URL): string {
    return this.#cookies
      .filter(({ origin, path }) => origin === url.origin && url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #take(url: URL, headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split('=');
      const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
      this.#cookies = this.#cookies.filter(
        (cookie) => !(cookie.origin === url.origin && cookie.name === name && cookie.path === path),
      );
      if (value !== '') this.#cookies.push({ origin: url.origin, name, path, value });
    }
  }

  /** As if it had never been there. */
  forget(origin: string): void {
    this.#cookies = this.#cookies.filter((cookie) => cookie.origin !== origin);
  }

  /** One answer, however it is meant. */
  async ask(url: URL, init: RequestInit = {}): Promise<Page> {
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookiesFor(url) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.#take(url, response.headers);
    return { url, status: response.status, text: await response.text(), headers: response.headers };
  }

  /** Follows redirects until there is a page, or the address is one where `stop` says to. */
  async visit(start: URL, stop: (url: URL) => boolean = () => false, init: RequestInit = {}): Promise<Page> {
    let page = await this.ask(start, init);
    for (let step = 0; step < MOST_STEPS; step++) {
      const to = page.headers.get('location');
      if (to === null) return page;
      const next = new URL(to, page.url);
      if (stop(next)) return { ...page, url: next };
      page = await this.ask(next);
    }
    throw new Error(`no end of redirects from ${start.href}`);
  }

  /** Fills in what the page asks for and sends it; again, until it is none of that site's forms any more. */
  async fillIn(first: Page, login: string, stop: (url: URL) => boolean = () => false): Promise<Page> {
    let page = first;
    for (let step = 0; step < MOST_STEPS; step++) {
      if (stop(page.url)) return page;
      const action = /<form[^>]* action="([^"]+)" method="post"/.exec(page.text)?.[1];
      const prompt = /name="prompt" value="([^"]+)"/.exec(page.text)?.[1];
      if (!action || !prompt) return page;
      page = await this.visit(new URL(action, page.url), stop, {
        method: 'POST',
        body: new URLSearchParams({ prompt, login, password: 'any' }),
      });
    }
    throw new Error(`no end of forms from ${first.url.href}`);
  }
}

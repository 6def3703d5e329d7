import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { phone, type PhoneOptions } from './phone';

/** A node of the tree that Taro hands to the page's WXML. */
export interface Node {
  readonly sid: string;
  readonly nn: string;
  readonly cl?: string;
  readonly v?: string;
  readonly cn?: readonly Node[];
  readonly [alias: string]: unknown;
}

interface PageConfig {
  readonly data: Record<string, unknown>;
  readonly onLoad?: (query: object) => void;
  readonly onShow?: () => void;
  readonly onReady?: () => void;
  readonly onHide?: () => void;
  readonly onUnload?: () => void;
  readonly onShareAppMessage?: (from: object) => unknown;
  readonly eh: (event: object) => void;
}

type OpenPage = PageConfig & { route: string; setData: (data: Record<string, unknown>, done?: () => void) => void };

/** How long a busy machine may take to answer a tap. */
const PATIENCE_MS = 10_000;

/**
 * Runs the built mini-program in Node without its view layer: modules by `require`, `App`, `Page` and `Component` as
 * WeChat gives them, `setData` into a plain tree that tests read and tap. What needs pixels is not seen here.
 */
export class MiniProgram {
  readonly phone: ReturnType<typeof phone>;
  readonly errors: string[] = [];
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly context: vm.Context;
  private readonly stack: OpenPage[] = [];
  private registered: PageConfig | null = null;
  private app: Record<string, (options?: object) => void> = {};
  private readonly wxml: string;

  constructor(
    private readonly folder: string,
    options: Omit<PhoneOptions, 'navigate'> = {},
  ) {
    this.phone = phone({ ...options, navigate: (kind, url) => this.navigate(kind, url) });
    this.wxml = readFileSync(path.join(folder, 'base.wxml'), 'utf8');
    const report = (...words: unknown[]) => this.errors.push(words.map(String).join(' '));
    this.context = vm.createContext({
      wx: this.phone.wx,
      console: {
        log: () => undefined,
        info: () => undefined,
        debug: () => undefined,
        warn: () => undefined,
        error: report,
      },
      // The query cache forgets after half an hour; a test does not wait for it.
      setTimeout: (work: () => void, milliseconds?: number) => setTimeout(work, milliseconds).unref(),
      clearTimeout,
      setInterval: (work: () => void, milliseconds?: number) => setInterval(work, milliseconds).unref(),
      clearInterval,
      App: (app: Record<string, () => void>) => {
        this.app = app;
      },
      Page: (page: PageConfig) => {
        this.registered = page;
      },
      Component: () => undefined,
      getApp: () => this.app,
      getCurrentPages: () => this.stack,
    });
  }

  /** Start the app on a page. */
  launch(url = 'home/index'): this {
    this.load('app.js');
    const options = { path: url, query: {}, scene: 1001 };
    this.app['onLaunch']?.(options);
    this.app['onShow']?.(options);
    this.open(url);
    return this;
  }

  get page(): OpenPage {
    const page = this.stack[this.stack.length - 1];
    if (!page) throw new Error('no page is open');
    return page;
  }

  /** Every node of the page in front. */
  nodes(): Node[] {
    const below = (nodes: readonly Node[] = []): Node[] => nodes.flatMap((node) => [node, ...below(node.cn)]);
    return below(this.nodesBelowRoot());
  }

  text(): string {
    return this.nodes()
      .map(({ v }) => v ?? '')
      .join('\n');
  }

  /** Wait until the page shows this text. */
  async shows(text: string, milliseconds = PATIENCE_MS): Promise<void> {
    const until = Date.now() + milliseconds;
    while (!this.text().includes(text)) {
      if (Date.now() > until) throw new Error(`«${text}» does not show on ${this.page.route}:\n${this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Wait until something holds that the page does not show. */
  async until(holds: () => boolean): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (!holds()) {
      if (Date.now() > until) throw new Error(`it did not come to that on ${this.page.route}:\n${this.text()}`);
      await pause();
    }
  }

  /** Tap the first node that carries `label` as a text or as its aria-label, once there is one; the tap bubbles as on the phone. */
  async tap(label: string): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    let route = this.routeTo(label, this.nodesBelowRoot(), []);
    while (!route && Date.now() < until) {
      await pause();
      route = this.routeTo(label, this.nodesBelowRoot(), []);
    }
    if (!route) throw new Error(`nothing to tap says «${label}» on ${this.page.route}:\n${this.text()}`);
    const { page } = this;
    const [target] = route;
    for (const node of route.filter(({ nn }) => this.template(nn).includes('bindtap="eh"'))) {
      if (target) fire(page, 'tap', target, node, {});
    }
    await pause();
  }

  async input(text: string, at = 0): Promise<void> {
    const node = this.nodes().filter(({ nn }) => /^<(input|textarea)/.test(this.template(nn)))[at];
    if (!node) throw new Error(`no input ${at} on ${this.page.route}`);
    fire(this.page, 'input', node, node, { value: text });
    await pause();
  }

  /** What a native button of WeChat tells: its template must listen to it. */
  async tell(label: string, type: string, detail: object): Promise<void> {
    const route = this.routeTo(label, this.nodesBelowRoot(), []);
    const node = route?.find(({ nn }) => this.template(nn).startsWith('<button'));
    if (!node) throw new Error(`no button says «${label}» on ${this.page.route}`);
    if (!this.template(node.nn).includes(`bind${type}="eh"`)) throw new Error(`the button does not listen to ${type}`);
    fire(this.page, type, node, node, detail);
    await pause();
  }

  /** What the page in front would be shared as. */
  shared(): unknown {
    return this.page.onShareAppMessage?.({ from: 'button' });
  }

  /** Names of nodes are short; the templates of base.wxml say which tag each is and what it listens to. */
  private template(alias: string): string {
    const body = this.templateNamed(alias);
    // What can have the focus has two templates, and one that chooses.
    return body.startsWith('<template is="{{xs.c(') ? this.templateNamed(`${alias}_blur`) : body;
  }

  private templateNamed(alias: string): string {
    const name = `<template name="tmpl_0_${alias}">`;
    const at = this.wxml.indexOf(name);
    return at < 0 ? '' : this.wxml.slice(at + name.length, this.wxml.indexOf('</template>', at)).trim();
  }

  private nodesBelowRoot(): readonly Node[] {
    return (this.page.data['root'] as { cn?: readonly Node[] } | undefined)?.cn ?? [];
  }

  /** The node that says `label`, and those around it, innermost first. */
  private routeTo(label: string, nodes: readonly Node[], around: readonly Node[]): readonly Node[] | null {
    for (const node of nodes) {
      const route = [node, ...around];
      const found = this.routeTo(label, node.cn ?? [], route);
      if (found) return found;
      if (Object.values(node).includes(label)) return route;
    }
    return null;
  }

  private navigate(kind: string, url: string): void {
    if (kind === 'navigateBack') {
      this.stack.pop()?.onUnload?.();
      this.page.onShow?.();
      return;
    }
    if (kind === 'switchTab') this.stack.splice(0).forEach((page) => page.onUnload?.());
    if (kind === 'redirectTo') this.stack.pop()?.onUnload?.();
    if (kind === 'navigateTo') this.page.onHide?.();
    this.open(url.replace(/^\//, ''));
  }

  private open(url: string): void {
    const [route = '', search = ''] = url.split('?');
    this.registered = null;
    this.modules.delete(path.join(this.folder, `${route}.js`));
    this.load(`${route}.js`);
    const config = this.registered as PageConfig | null;
    if (!config) throw new Error(`${route} registers no page`);
    const page: OpenPage = Object.assign(Object.create(config) as PageConfig, {
      route,
      data: structuredClone(config.data),
      setData(this: OpenPage, data: Record<string, unknown>, done?: () => void) {
        for (const [key, value] of Object.entries(data)) assign(this.data, key, structuredClone(value));
        if (done) setTimeout(done, 0);
      },
    });
    this.stack.push(page);
    page.onLoad?.(Object.fromEntries(new URLSearchParams(search)));
    page.onShow?.();
    page.onReady?.();
  }

  private load(file: string): unknown {
    const full = path.join(this.folder, file);
    const known = this.modules.get(full);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.modules.set(full, module);
    const code = `(function (require, module, exports) {${readFileSync(full, 'utf8')}\n})`;
    const run = vm.runInContext(code, this.context, { filename: full }) as (...args: unknown[]) => void;
    const from = path.dirname(file);
    run((wanted: string) => this.load(`${path.join(from, wanted).replace(/\.js$/, '')}.js`), module, module.exports);
    return module.exports;
  }
}

/** `root.cn.[0].cn` as setData takes it. */
function assign(data: Record<string, unknown>, key: string, value: unknown): void {
  const keys = key.split(/[.[\]]+/).filter((part) => part !== '');
  const last = keys.pop();
  let at: Record<string, unknown> = data;
  for (const part of keys) at = (at[part] ??= {}) as Record<string, unknown>;
  if (last !== undefined) at[last] = value;
}

function fire(page: OpenPage, type: string, target: Node, current: Node, detail: object): void {
  const at = ({ sid }: Node) => ({ id: sid, dataset: { sid } });
  page.eh({ type, detail, timeStamp: Date.now(), target: at(target), currentTarget: at(current) });
}

/** Long enough for React to render and for Taro to send the change. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

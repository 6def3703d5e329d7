import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageSizes } from '../../tools/check-sizes';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist/weapp');

/** The official compilers; the package has no types. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const compiler = require('miniprogram-compiler') as {
  wxmlToJs(folder: string): unknown;
  wxssToJs(folder: string): unknown;
};

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');
const scripts = files.filter((file) => file.endsWith('.js'));
const app = JSON.parse(read('app.json')) as {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string; iconPath: string }[] };
  lazyCodeLoading: string;
  renderer?: string;
};

describe('the weapp build', () => {
  it('passes the official WXML and WXSS compilers', () => {
    expect(String(compiler.wxmlToJs(DIST))).toContain('$gwx');
    expect(JSON.stringify(compiler.wxssToJs(DIST)).length).toBeGreaterThan(1000);
  });

  it('has every page that app.json names, and its tabs in the main package', () => {
    const pages = [
      ...app.pages,
      ...app.subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
    ];
    for (const page of pages) {
      for (const end of ['js', 'json', 'wxml']) expect(existsSync(path.join(DIST, `${page}.${end}`))).toBe(true);
    }
    for (const { pagePath, iconPath } of app.tabBar.list) {
      expect(app.pages).toContain(pagePath);
      expect(existsSync(path.join(DIST, iconPath))).toBe(true);
    }
    expect(app.lazyCodeLoading).toBe('requiredComponents');
    expect(app.renderer ?? 'webview').toBe('webview');
  });

  it('carries the aria attributes to the WXML', () => {
    const wxml = read('base.wxml');
    for (const name of ['role', 'label', 'hidden', 'checked', 'selected', 'expanded', 'disabled', 'live', 'valuenow']) {
      expect(wxml).toContain(`aria-${name}="{{`);
    }
  });

  it.each(scripts)('%s needs nothing that a mini-program lacks', (file) => {
    const code = read(file);
    expect(code).not.toMatch(/process\.env/);
    expect(code).not.toMatch(/new Function\b/);
    expect(code).not.toMatch(/(?<![\w.$])Function\(/);
    expect(code).not.toMatch(/(?<![\w.$])eval\(/);
  });

  it('draws charts in the subpackage alone', () => {
    const drawing = scripts.filter((file) => read(file).includes('zrender') || read(file).includes('radarChart'));
    expect(drawing.filter((file) => !file.startsWith('check/'))).toEqual([]);
  });

  it('stays inside the budget of each package', () => {
    for (const { name, bytes, most } of packageSizes(DIST))
      expect([name, Math.min(bytes, most)]).toEqual([name, bytes]);
  });
});
